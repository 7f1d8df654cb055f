package dev.repocensus.index;

import dev.repocensus.analysis.simpleindex.DistributionRows;
import dev.repocensus.analysis.simpleindex.NextRows;
import dev.repocensus.analysis.staleness.PythonCycles;
import dev.repocensus.pipeline.index.IndexShelf;
import dev.repocensus.pipeline.index.SnapshotPlace;
import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.table.IndexTables;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The next snapshot of one index while names are asked. May be filled from any thread. */
final class IndexDraft {
  private final IndexAddress index;
  private final SnapshotBefore before;
  private final RefreshRequest request;
  private final Map<String, AskedPage> pages = new TreeMap<>();

  IndexDraft(IndexAddress index, SnapshotBefore before, RefreshRequest request) {
    this.index = index;
    this.before = before;
    this.request = request;
  }

  @Nullable DistributionRows before(String name) {
    return before.of(name);
  }

  /** What is known of a name already, if that is young enough; null if it must be asked. */
  @Nullable AskedPage young(String name) {
    DistributionRows rows = before.of(name);
    if (rows == null || request.maxAge() == null || request.isAnew()) {
      return null;
    }
    IndexProjectRow project = rows.project();
    Instant answered = project.answeredTs();
    boolean isYoung = answered != null && answered.plus(request.maxAge()).isAfter(request.at());
    boolean isGood =
        project.answerStatus() != AnswerStatus.FAILED
            && project.answerStatus() != AnswerStatus.FORBIDDEN;
    return isYoung && isGood ? AskedPage.of(kept(name, rows)) : null;
  }

  private DistributionRows kept(String name, DistributionRows rows) {
    return NextRows.after(index.name(), name, rows, request.at())
        .unanswered(AnswerStatus.SKIPPED, null);
  }

  synchronized void put(String name, AskedPage page) {
    pages.put(name, page);
  }

  /** Writes the snapshot, unless the index said nothing that was not known. */
  synchronized IndexResult finish(IndexShelf shelf, Instant started, Instant finished)
      throws IOException {
    IndexResult counted = counted("", 0);
    if (!counted.hasAnswers()) {
      return counted;
    }
    List<IndexProjectRow> projects = new ArrayList<>();
    List<IndexReleaseRow> releases = new ArrayList<>();
    Map<String, DistributionRows> all = new TreeMap<>();
    before.all().forEach((name, rows) -> all.put(name, kept(name, rows)));
    pages.forEach((name, page) -> all.put(name, page.rows()));
    all.values().forEach(rows -> projects.add(rows.project()));
    all.values().forEach(rows -> releases.addAll(rows.releases()));
    SnapshotPlace place = new SnapshotPlace(index.name(), request.at());
    shelf.write(
        place,
        commit(counted, started, finished),
        List.of(
            new IndexShelf.Rows<>(IndexTables.PROJECTS, projects),
            new IndexShelf.Rows<>(IndexTables.RELEASES, releases),
            new IndexShelf.Rows<>(IndexTables.PYTHON_CYCLES, PythonCycles.shipped().rows())));
    return counted(shelf.pathOf(place, IndexTables.RELEASES), releases.size());
  }

  private IndexSnapshotRow commit(IndexResult counted, Instant started, Instant finished) {
    return new IndexSnapshotRow(
        index.name(),
        index.url().toString(),
        apiVersion(),
        request.at(),
        started,
        finished,
        counted.asked(),
        counted.ok(),
        counted.notModified(),
        counted.notFound(),
        counted.failed(),
        pages.values().stream().mapToLong(AskedPage::bytes).sum(),
        pages.values().stream().filter(AskedPage::isWithoutBody).count(),
        request.toolVersion(),
        index.precedence());
  }

  private @Nullable String apiVersion() {
    boolean hasPages = pages.values().stream().anyMatch(p -> p.status() == AnswerStatus.OK);
    for (AskedPage page : pages.values()) {
      if (page.apiVersion() != null) {
        return page.apiVersion();
      }
    }
    return hasPages ? null : before.apiVersion();
  }

  private IndexResult counted(String where, long releases) {
    Map<String, Long> reasons = new TreeMap<>();
    long young = 0;
    Map<AnswerStatus, Long> by = new TreeMap<>();
    for (AskedPage page : pages.values()) {
      if (page.isFailure()) {
        reasons.merge(String.valueOf(page.rows().project().answerReason()), 1L, Long::sum);
      } else if (page.status() == AnswerStatus.SKIPPED) {
        young++;
      } else {
        by.merge(page.status(), 1L, Long::sum);
      }
    }
    long failed = reasons.values().stream().mapToLong(Long::longValue).sum();
    return new IndexResult(
        index,
        pages.size() - young,
        by.getOrDefault(AnswerStatus.OK, 0L) + by.getOrDefault(AnswerStatus.QUARANTINED, 0L),
        by.getOrDefault(AnswerStatus.NOT_MODIFIED, 0L),
        by.getOrDefault(AnswerStatus.NOT_FOUND, 0L),
        failed,
        young,
        reasons,
        releases,
        where);
  }
}
