package dev.repocensus.report;

import dev.repocensus.schema.row.GraphLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The worst cycles of a run, each with one line of evidence per edge of a shortest cycle. Worst is:
 * projects before modules, what bites at import time before what does not, then the larger.
 */
public final class CycleReport {

  /** The layers from the most to the least harmful, as SQL. */
  private static final String HARM =
      "CASE layer WHEN 'eager' THEN 0 WHEN 'runtime' THEN 1 WHEN 'declared' THEN 2 ELSE 3 END";

  private CycleReport() {}

  /** The worst cycles, worst first. */
  public static List<CycleEvidence> worst(LakeSession lake, CycleFilter filter)
      throws LakeException {
    ResultRows rows =
        lake.query(
            "SELECT scope_id, level, layer, size, shortest_cycle FROM cycles_latest "
                + filter.where()
                + " ORDER BY CASE level WHEN 'project' THEN 0 ELSE 1 END, "
                + HARM
                + ", size DESC, scc_id LIMIT "
                + filter.top());
    List<CycleEvidence> cycles = new ArrayList<>();
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      cycles.add(
          new CycleEvidence(
              Cells.raw(row.get(0)),
              Cells.raw(row.get(1)),
              Cells.raw(row.get(2)),
              ((Number) present(row.get(3))).longValue(),
              members(present(row.get(4))),
              List.of()));
    }
    return withEvidence(lake, cycles);
  }

  private static Object present(@Nullable Object cell) throws LakeException {
    if (cell == null) {
      throw LakeException.lake("the cycles table has NULL where it must not have it");
    }
    return cell;
  }

  private static List<String> members(Object cell) {
    List<String> members = new ArrayList<>();
    for (Object member : (List<?>) cell) {
      members.add(String.valueOf(member));
    }
    int last = members.size() - 1;
    boolean isClosed = last > 0 && members.get(0).equals(members.get(last));
    return List.copyOf(isClosed ? members.subList(0, last) : members);
  }

  private static List<CycleEvidence> withEvidence(LakeSession lake, List<CycleEvidence> cycles)
      throws LakeException {
    Map<String, List<CycleEvidence>> byQuestion = new TreeMap<>();
    for (CycleEvidence cycle : cycles) {
      byQuestion.computeIfAbsent(question(cycle), q -> new ArrayList<>()).add(cycle);
    }
    Map<List<String>, String> lines = new LinkedHashMap<>();
    for (Map.Entry<String, List<CycleEvidence>> entry : byQuestion.entrySet()) {
      lines.putAll(lines(lake, entry.getKey(), entry.getValue()));
    }
    return cycles.stream().map(cycle -> cycle.withLines(lines)).toList();
  }

  /** One line per wanted edge; the edges travel as a VALUES list, so that files are read once. */
  private static Map<List<String>, String> lines(
      LakeSession lake, String question, List<CycleEvidence> cycles) throws LakeException {
    List<String> values = new ArrayList<>();
    for (CycleEvidence cycle : cycles) {
      for (List<String> edge : cycle.edges()) {
        values.add("(" + String.join(", ", edge.stream().map(SqlText::literal).toList()) + ")");
      }
    }
    Map<List<String>, String> lines = new LinkedHashMap<>();
    if (values.isEmpty()) {
      return lines;
    }
    ResultRows rows =
        lake.query(
            "WITH wanted(scope_id, level, layer, src, dst) AS (VALUES "
                + String.join(", ", values)
                + ") "
                + question);
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      List<String> edge = row.subList(0, 5).stream().map(Cells::raw).toList();
      lines.put(
          edge,
          Cells.text(row.get(5), "?")
              + ":"
              + Cells.text(row.get(6), "?")
              + "  "
              + Cells.text(row.get(7), ""));
    }
    return lines;
  }

  private static String question(CycleEvidence cycle) {
    boolean isProject = cycle.level().equals("project");
    if (isProject && cycle.layer().equals(GraphLayer.DECLARED.text())) {
      return DECLARED;
    }
    String layers =
        switch (cycle.layer()) {
          case "eager" -> "('eager')";
          case "runtime" -> "('eager', 'lazy')";
          default -> "('eager', 'lazy', 'typing')";
        };
    return IMPORTED
        .replace("{ends}", isProject ? "src_project_id, dst_project_id" : "src_path, dst_path")
        .replace("{layers}", layers);
  }

  private static final String DECLARED =
      """
      SELECT w.scope_id, w.level, w.layer, w.src, w.dst, r.source_path, min(r.source_line),
             'requires ' || min(r.distribution)
      FROM wanted w JOIN requirements_latest r
        ON r.scope_id = w.scope_id AND r.project_id = w.src AND r.dst_project_id = w.dst
      GROUP BY ALL ORDER BY r.source_path DESC""";

  /** The first import by path and line stands for an edge; its text is rebuilt from the imports. */
  private static final String IMPORTED =
      """
      , edges AS (
        SELECT w.scope_id, w.level, w.layer, w.src, w.dst, e.src_path, e.dst_path, e.line
        FROM wanted w JOIN (SELECT scope_id, {ends}, src_path, dst_path, line
                            FROM module_edges_latest
                            WHERE edge_kind = 'direct' AND layer IN {layers})
             e(scope_id, src, dst, src_path, dst_path, line)
          ON e.scope_id = w.scope_id AND e.src = w.src AND e.dst = w.dst
        QUALIFY row_number() OVER (
          PARTITION BY w.scope_id, w.level, w.layer, w.src, w.dst
          ORDER BY e.src_path, e.line, e.dst_path) = 1)
      SELECT e.scope_id, e.level, e.layer, e.src, e.dst, e.src_path, e.line,
        coalesce(min(CASE WHEN i.kind = 'from'
            THEN 'from ' || repeat('.', i.level) || i.module || ' import ' || i.member
            ELSE 'import ' || i.module END
          ORDER BY i.statement, i.position), 'imports ' || e.dst_path)
      FROM edges e LEFT JOIN imports_latest i
        ON i.scope_id = e.scope_id AND i.file_path = e.src_path AND i.line = e.line
          AND i.target_path = e.dst_path
      GROUP BY e.scope_id, e.level, e.layer, e.src, e.dst, e.src_path, e.line, e.dst_path""";
}
