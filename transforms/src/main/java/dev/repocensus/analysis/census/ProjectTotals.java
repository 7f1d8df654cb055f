package dev.repocensus.analysis.census;

import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.scan.UnitHead;
import dev.repocensus.schema.row.ProjectRow;
import dev.repocensus.schema.row.ScanStatus;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The chunks of one project, summed: the row that every discovered project has exactly once. */
public final class ProjectTotals {
  private final UnitHead head;
  private final List<UnitCounts> chunks;
  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** The counts of all chunks of a project, the first chunk first. */
  public ProjectTotals(UnitHead head, List<UnitCounts> chunks) {
    this.head = head;
    this.chunks = chunks;
    for (UnitCounts chunk : chunks) {
      chunk.counts().forEach((name, count) -> counts.merge(name, count, Long::sum));
    }
  }

  /** The counters by name. */
  public SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /** The project's row. */
  public ProjectRow row(String contentSha256) {
    ProjectInfo project = head.project();
    List<String> resolves =
        chunks.stream().flatMap(c -> c.resolveNames().stream()).distinct().sorted().toList();
    return new ProjectRow(
        project.projectId(),
        project.repoName(),
        project.path(),
        project.kind(),
        first(UnitCounts::distribution),
        first(UnitCounts::version),
        first(UnitCounts::requiresPython),
        project.manifestKinds(),
        project.sourceRoots(),
        project.testRoots(),
        status(),
        count("problems"),
        null,
        null,
        count("py_files"),
        count("py_lines"),
        count("test_files"),
        resolves,
        chunks.stream().anyMatch(UnitCounts::hasLock),
        count("dynamic"),
        null,
        contentSha256);
  }

  private ScanStatus status() {
    if (head.isExcluded()) {
      return ScanStatus.SKIPPED;
    }
    if (chunks.stream().anyMatch(UnitCounts::isFailed)) {
      return ScanStatus.FAILED;
    }
    return chunks.stream().anyMatch(UnitCounts::isDamaged) ? ScanStatus.PARTIAL : ScanStatus.OK;
  }

  private @Nullable String first(Function<UnitCounts, @Nullable String> answer) {
    for (UnitCounts chunk : chunks) {
      String value = answer.apply(chunk);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
