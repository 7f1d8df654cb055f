package dev.repocensus.pipeline;

import dev.repocensus.pipeline.index.IndexShelf;
import dev.repocensus.pipeline.index.SnapshotFile;
import dev.repocensus.pipeline.index.SnapshotPlace;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.ReleaseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which snapshots a run is judged by, and its instant. Nothing asked for: the lake's own at that
 * instant, if it has any, and the instant is the launcher's. A snapshot asked for gives the instant
 * too, unless one is stated.
 */
final class JobReleases {
  /** No snapshot, though the lake may have one. */
  private static final String NONE = "none";

  /** The newest of the lake. */
  private static final String LATEST = "latest";

  private static final Pattern WHEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");

  private final ScanRequest request;
  private final @Nullable Instant asOf;

  private JobReleases(ScanRequest request) {
    this.request = request;
    this.asOf = request.asOf();
  }

  /**
   * Where a run learns which releases there are.
   *
   * @throws ScanException if the snapshot that is asked for is not there or cannot be read
   */
  static ReleaseSource of(ScanRequest request) throws ScanException {
    JobReleases releases = new JobReleases(request);
    try {
      return releases.source();
    } catch (IOException broken) {
      String index = request.index();
      String what = index == null ? "the lake's snapshots" : "--index " + index;
      throw new ScanException(
          ScanException.Kind.INPUT, what + " cannot be read: " + broken.getMessage(), broken);
    }
  }

  private ReleaseSource source() throws IOException, ScanException {
    String index = request.index();
    if (request.indexFromLocks()) {
      return ReleaseSource.ofLocks(instant());
    }
    if (index == null) {
      IndexShelf lake = IndexShelf.ofLake(request.lake());
      return ReleaseSource.ofSnapshots(instant(), files(lake, lake.at(instant())));
    }
    if (index.equals(NONE)) {
      return ReleaseSource.none(instant());
    }
    List<ReleaseSource.Snapshot> snapshots = snapshots(index);
    if (snapshots.isEmpty()) {
      throw new ScanException(
          ScanException.Kind.USAGE,
          "--index "
              + index
              + ": there is no such snapshot; census index refresh writes one into the lake");
    }
    Instant newest =
        snapshots.stream()
            .map(ReleaseSource.Snapshot::takenAt)
            .max(Instant::compareTo)
            .orElseThrow();
    return ReleaseSource.ofSnapshots(asOf == null ? newest : asOf, snapshots);
  }

  private Instant instant() {
    return asOf == null ? request.startedAt() : asOf;
  }

  private List<ReleaseSource.Snapshot> snapshots(String index) throws IOException, ScanException {
    IndexShelf lake = IndexShelf.ofLake(request.lake());
    if (index.equals(LATEST)) {
      return files(lake, lake.at(asOf == null ? Instant.MAX : asOf));
    }
    if (WHEN.matcher(index).matches()) {
      Instant last = lastInstant(index);
      List<SnapshotPlace> then =
          lake.at(last).stream().filter(place -> !place.takenAt().isAfter(last)).toList();
      return files(lake, then);
    }
    return ofPath(index);
  }

  /** The last instant that a date or an instant stands for. */
  private static Instant lastInstant(String text) throws ScanException {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .plus(Duration.ofDays(1))
              .minusSeconds(1)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw new ScanException(
          ScanException.Kind.USAGE,
          "--index '" + text + "' is no time; write 2026-11-19 or 2026-11-19T02:00:00Z",
          wrong);
    }
  }

  private List<ReleaseSource.Snapshot> ofPath(String path) throws IOException {
    if (path.endsWith(".parquet")) {
      return List.of(new ReleaseSource.Snapshot(SnapshotFile.takenAt(path), "", "", path));
    }
    boolean isLake = !path.contains("://") && Files.isDirectory(Path.of(path, "v1", "index"));
    IndexShelf shelf = isLake ? IndexShelf.ofLake(path) : IndexShelf.ofFolder(path);
    return files(shelf, shelf.at(asOf == null ? Instant.MAX : asOf));
  }

  private static List<ReleaseSource.Snapshot> files(IndexShelf shelf, List<SnapshotPlace> places)
      throws IOException {
    List<ReleaseSource.Snapshot> snapshots = new ArrayList<>();
    for (SnapshotPlace place : places) {
      if (shelf.has(place, IndexTables.RELEASES)) {
        snapshots.add(
            new ReleaseSource.Snapshot(
                place.takenAt(),
                path(shelf, place, IndexTables.SNAPSHOT),
                path(shelf, place, IndexTables.PROJECTS),
                path(shelf, place, IndexTables.RELEASES)));
      }
    }
    return snapshots;
  }

  private static String path(IndexShelf shelf, SnapshotPlace place, Table<?> table)
      throws IOException {
    return shelf.has(place, table) ? shelf.pathOf(place, table) : "";
  }
}
