package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows what requirements files include, from the files that are known by their names to those
 * that are not. Each file is read once, whoever includes it.
 */
public final class IncludedFiles {

  /** Gives the text of a file by its path. */
  @FunctionalInterface
  public interface Reader {
    /** The text; null if there is no such file, or none that may be read. */
    @Nullable SourceText read(String path);
  }

  /** A problem and the file that the include stands in. */
  public record Located(String path, Problem problem) {}

  /**
   * What was found.
   *
   * @param files the included files that were not known before, sorted
   * @param problems includes of files that are missing, and of files that lead back to the includer
   */
  public record Found(List<String> files, List<Located> problems) {
    public Found {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  private record Include(String target, @Nullable Integer line, boolean requires) {}

  private static final String FILE = "file";

  private final Reader reader;
  private final Map<String, List<Include>> includes = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<String> found = new TreeSet<>();
  private final List<Located> problems = new ArrayList<>();

  private IncludedFiles(Reader reader) {
    this.reader = reader;
  }

  /** Follows the includes of these files, in their order. */
  public static Found follow(List<String> paths, Reader reader) {
    IncludedFiles walk = new IncludedFiles(reader);
    Set<String> known = new HashSet<>(paths);
    Deque<String> open = new ArrayDeque<>(paths);
    while (!open.isEmpty()) {
      for (Include include : walk.read(open.pop())) {
        if (known.add(include.target())) {
          walk.found.add(include.target());
          open.push(include.target());
        }
      }
    }
    walk.found.removeAll(walk.missing);
    walk.judge(paths);
    return new Found(List.copyOf(walk.found), walk.problems);
  }

  /** Whether a file may include others; most do not, and need no reader. */
  private static boolean mayInclude(String path, String text) {
    return path.endsWith("pyproject.toml") ? hasFileKey(text) : mentionsFiles(text);
  }

  /** A TOML manifest includes in one way: {@code file = }, its key perhaps in quotes. */
  private static boolean hasFileKey(String text) {
    for (int at = text.indexOf(FILE); at >= 0; at = text.indexOf(FILE, at + 1)) {
      int next = at + FILE.length();
      while (next < text.length() && " \t\"'".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '=') {
        return true;
      }
    }
    return false;
  }

  private static boolean mentionsFiles(String text) {
    return text.contains("-r")
        || text.contains("-c")
        || text.contains("file")
        || text.contains("_requirements")
        || text.indexOf('\0') >= 0;
  }

  private List<Include> read(String path) {
    SourceText text = reader.read(path);
    if (text == null) {
      missing.add(path);
      return List.of();
    }
    List<Include> here = new ArrayList<>();
    if (mayInclude(path, text.text())) {
      ManifestFormat format = ManifestFormat.of(path).orElse(ManifestFormat.REQUIREMENTS);
      for (DeclaredRequirement row : format.read(text).value().requirements()) {
        include(path, row).ifPresent(here::add);
      }
    }
    includes.put(path, here);
    return here;
  }

  private static Optional<Include> include(String path, DeclaredRequirement row) {
    boolean constrains = row.kind() == RequirementKind.CONSTRAINT && row.distribution() == null;
    String target = row.urlRedacted();
    if (target == null || !(constrains || row.kind() == RequirementKind.INCLUDE)) {
      return Optional.empty();
    }
    return Paths.resolve(Paths.folder(path), target)
        .map(file -> new Include(file, row.line(), !constrains));
  }

  private void judge(List<String> starts) {
    List<String> all = new ArrayList<>(starts);
    all.addAll(found);
    for (String path : all) {
      for (Include include : includes.getOrDefault(path, List.of())) {
        if (missing.contains(include.target())) {
          problem(ProblemCode.MAN004, path, include, "the included file is missing");
        }
      }
    }
    new Cycles().find(all);
  }

  private void problem(ProblemCode code, String path, Include include, String message) {
    String text = message + ": " + include.target();
    problems.add(new Located(path, new Problem(code, include.line(), null, null, text)));
  }

  /** Depth-first without recursion; one problem for each include that closes a cycle. */
  private final class Cycles {
    private final Set<String> done = new HashSet<>();
    private final Set<String> onPath = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Integer> next = new ArrayDeque<>();

    void find(List<String> starts) {
      for (String start : starts) {
        enter(start);
        while (!path.isEmpty()) {
          step();
        }
      }
    }

    private void step() {
      List<Include> list = includes.getOrDefault(path.element(), List.of());
      int index = next.pop();
      if (index == list.size()) {
        onPath.remove(path.pop());
        return;
      }
      next.push(index + 1);
      Include include = list.get(index);
      if (include.requires() && onPath.contains(include.target())) {
        problem(ProblemCode.MAN006, path.element(), include, "files include each other");
      } else if (include.requires()) {
        enter(include.target());
      }
    }

    private void enter(String file) {
      if (done.add(file)) {
        onPath.add(file);
        path.push(file);
        next.push(0);
      }
    }
  }
}
