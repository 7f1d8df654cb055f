package dev.repocensus.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortest ways from one project to another, shorter before longer, those of one length in the
 * order of their projects.
 *
 * <p>Cost: the project edges are read once; a partial way is followed only while the target can be
 * reached within the length that is asked for.
 */
public final class ProjectPaths {
  private final Map<String, List<ProjectStep>> out = new HashMap<>();
  private final Map<String, List<String>> in = new HashMap<>();

  /**
   * A graph of projects.
   *
   * @param steps sorted by source and target
   */
  ProjectPaths(List<ProjectStep> steps) {
    for (ProjectStep step : steps) {
      out.computeIfAbsent(step.source(), source -> new ArrayList<>()).add(step);
      in.computeIfAbsent(step.target(), target -> new ArrayList<>()).add(step.source());
    }
  }

  /** The graph of a lake, of imports that run only if asked. */
  public static ProjectPaths of(LakeSession lake, boolean runtimeOnly) throws LakeException {
    List<ProjectStep> steps = new ArrayList<>();
    ResultRows rows = lake.query(EDGES);
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      List<String> cells = row.stream().map(Cells::raw).toList();
      ProjectStep step =
          new ProjectStep(
              cells.get(0),
              cells.get(1),
              Long.parseLong(cells.get(2)),
              cells.get(3),
              cells.get(4) + ":" + cells.get(5),
              cells.get(6));
      if (step.runs() || !runtimeOnly) {
        steps.add(step);
      }
    }
    return new ProjectPaths(steps);
  }

  /**
   * The id of the project that is meant by an id or a path.
   *
   * @throws LakeException if the lake has none of that name, or several
   */
  public static String project(LakeSession lake, String written) throws LakeException {
    String name =
        SqlText.literal(
            written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
    ResultRows rows =
        lake.query(
            "SELECT project_id FROM projects_latest WHERE project_id = "
                + name
                + " OR project_path = "
                + name
                + " OR ends_with(project_id, '//' || "
                + name
                + ") ORDER BY project_id");
    List<String> found = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      found.add(Cells.raw(row.get(0)));
    }
    if (found.size() != 1) {
      throw LakeException.question(
          found.isEmpty()
              ? "the lake has no project " + written
              : written + " is the name of several projects: " + String.join(", ", found));
    }
    return found.get(0);
  }

  /**
   * The shortest ways.
   *
   * @param top how many at most
   * @param depth the most steps of one
   */
  public List<ProjectPath> between(String source, String target, int top, int depth) {
    Map<String, Integer> distance = distances(target);
    List<ProjectPath> found = new ArrayList<>();
    Integer least = source.equals(target) ? null : distance.get(source);
    for (int length = least == null ? depth + 1 : least; length <= depth; length++) {
      new Search(target, distance, length, top, found).from(source);
      if (found.size() >= top || length >= distance.size()) {
        break;
      }
    }
    return found;
  }

  /** How many steps it takes at least from each project that can reach the target. */
  private Map<String, Integer> distances(String target) {
    Map<String, Integer> distance = new HashMap<>(Map.of(target, 0));
    ArrayDeque<String> queue = new ArrayDeque<>(List.of(target));
    while (!queue.isEmpty()) {
      String at = queue.remove();
      int next = distance.getOrDefault(at, 0) + 1;
      for (String source : in.getOrDefault(at, List.of())) {
        if (distance.putIfAbsent(source, next) == null) {
          queue.add(source);
        }
      }
    }
    return distance;
  }

  /** Depth-first over ways of exactly one length, without recursion deeper than it. */
  private final class Search {
    /** Ends a search in a graph so dense that ways of one length are without number. */
    private static final int MOST_STEPS = 1_000_000;

    private final String target;
    private final Map<String, Integer> distance;
    private final int length;
    private final int top;
    private final List<ProjectPath> found;
    private final List<ProjectStep> way = new ArrayList<>();
    private final Set<String> visited = new LinkedHashSet<>();
    private int steps;

    Search(
        String target,
        Map<String, Integer> distance,
        int length,
        int top,
        List<ProjectPath> found) {
      this.target = target;
      this.distance = distance;
      this.length = length;
      this.top = top;
      this.found = found;
    }

    void from(String project) {
      if (project.equals(target)) {
        if (way.size() == length) {
          found.add(new ProjectPath(List.copyOf(way)));
        }
        return;
      }
      visited.add(project);
      for (ProjectStep step : out.getOrDefault(project, Collections.emptyList())) {
        int left = length - way.size() - 1;
        if (isOpen()
            && distance.getOrDefault(step.target(), length) <= left
            && !visited.contains(step.target())) {
          way.add(step);
          from(step.target());
          way.remove(way.size() - 1);
        }
      }
      visited.remove(project);
    }

    private boolean isOpen() {
      return found.size() < top && steps++ < MOST_STEPS;
    }
  }

  private static final String EDGES =
      """
      SELECT e.src_project_id, e.dst_project_id, e.import_count,
        CASE WHEN e.eager_import_count > 0 THEN 'eager' WHEN e.lazy_import_count > 0 THEN 'lazy' ELSE 'typing' END,
        coalesce(e.evidence_path, '?'), coalesce(e.evidence_line, 0),
        coalesce(min(CASE WHEN i.kind = 'from'
            THEN 'from ' || repeat('.', i.level) || i.module || ' import ' || i.member
            ELSE 'import ' || i.module END ORDER BY i.statement, i.position), '')
      FROM project_edges_latest e LEFT JOIN imports_latest i
        ON i.scope_id = e.scope_id AND i.file_path = e.evidence_path AND i.line = e.evidence_line
          AND i.dst_project_id = e.dst_project_id AND i.kind IN ('import', 'from')
      WHERE e.src_project_id <> e.dst_project_id
      GROUP BY ALL ORDER BY e.src_project_id, e.dst_project_id""";
}
