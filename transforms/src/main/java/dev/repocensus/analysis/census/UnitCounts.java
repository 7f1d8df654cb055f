package dev.repocensus.analysis.census;

import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.SourceSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one unit adds to its project's row: counters by name, and what its manifests say of the
 * project.
 *
 * @param counts {@code files_seen}, {@code files_read} and so on by the names of the {@code runs}
 *     columns; {@code py_files}, {@code py_lines}, {@code test_files}, {@code dynamic}; {@code
 *     problems}; and {@code problems:<code>} for each code
 * @param distribution the name it publishes
 * @param version the version it publishes
 * @param requiresPython the interpreters it asks for
 * @param resolveNames the resolves it takes distributions from
 * @param hasLock whether a lock lies in it
 * @param isDamaged whether a file failed or a limit was hit
 * @param isFailed whether its scan ended with an internal error
 */
public record UnitCounts(
    SortedMap<String, Long> counts,
    @Nullable String distribution,
    @Nullable String version,
    @Nullable String requiresPython,
    List<String> resolveNames,
    boolean hasLock,
    boolean isDamaged,
    boolean isFailed) {

  /** Counts a unit. */
  public static UnitCounts of(UnitFacts unit) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (FileFacts file : unit.files()) {
      count(file, counts);
    }
    unit.problems().forEach(placed -> countProblem(placed.problem().code(), counts));
    boolean isFailed = counts.containsKey("problems:" + ProblemCode.PUB001);
    boolean isDamaged =
        counts.containsKey("files_failed")
            || counts.containsKey("problems:" + ProblemCode.FIL008)
            || hasLost(counts);
    return new UnitCounts(
        counts,
        first(unit.manifests(), Manifest::distribution),
        first(unit.manifests(), Manifest::version),
        first(unit.manifests(), Manifest::requiresPython),
        List.of(),
        !unit.locks().isEmpty(),
        isDamaged,
        isFailed);
  }

  /** Counts a unit, and names the resolves of its project. */
  public static UnitCounts of(UnitFacts unit, ResolveIndex index) {
    UnitCounts plain = of(unit);
    return new UnitCounts(
        plain.counts(),
        plain.distribution(),
        plain.version(),
        plain.requiresPython(),
        index.resolvesOf(unit.head().project().projectId()).stream()
            .map(Membership::resolveName)
            .toList(),
        plain.hasLock(),
        plain.isDamaged(),
        plain.isFailed());
  }

  private static boolean hasLost(SortedMap<String, Long> counts) {
    return counts.containsKey("problems:" + ProblemCode.FIL001);
  }

  private static void count(FileFacts file, SortedMap<String, Long> counts) {
    add(counts, "files_seen", 1);
    add(counts, "files_" + file.status().text(), 1);
    if (file.status() == ReadStatus.READ || file.status() == ReadStatus.RECOVERED) {
      add(counts, "bytes_read", file.size());
    }
    if (file.entry().kind() == FileKind.PYTHON) {
      add(counts, "py_files", 1);
      if (file.sourceSet() == SourceSet.TEST) {
        add(counts, "test_files", 1);
      }
    }
    ModuleScan scan = file.scan();
    if (scan != null) {
      if (file.entry().kind() == FileKind.PYTHON) {
        add(counts, "py_lines", scan.lines());
      }
      add(counts, "dynamic", scan.dynamicImportsUnresolved());
    }
    file.problems().forEach(problem -> countProblem(problem.code(), counts));
  }

  private static void countProblem(ProblemCode code, SortedMap<String, Long> counts) {
    add(counts, "problems", 1);
    add(counts, "problems:" + code, 1);
  }

  private static void add(SortedMap<String, Long> counts, String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  /** The first answer of the manifests; pyproject.toml speaks before the older ones. */
  private static @Nullable String first(List<Manifest> manifests, Answer answer) {
    String found = null;
    for (Manifest manifest : manifests) {
      String value = answer.of(manifest);
      if (value != null && (found == null || manifest.path().endsWith("pyproject.toml"))) {
        found = value;
      }
    }
    return found;
  }

  private interface Answer {
    @Nullable String of(Manifest manifest);
  }
}
