package dev.repocensus.pipeline.index;

import dev.repocensus.analysis.advisory.AdvisoryDump;
import dev.repocensus.pipeline.index.IndexShelf.Rows;
import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.transform.AdvisorySource;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The advisories of a lake: snapshots of an index of their own. A dump is kept under the instant of
 * its last change, so that one dump is one snapshot, byte for byte, however often it is loaded.
 */
public final class AdvisoryShelf {
  /** What the snapshots of advisories are called among those of indexes. */
  public static final String NAME = "osv";

  private final IndexShelf shelf;

  private AdvisoryShelf(IndexShelf shelf) {
    this.shelf = shelf;
  }

  /** The advisories of a lake, which need not exist yet. */
  public static AdvisoryShelf ofLake(String lake) {
    return new AdvisoryShelf(IndexShelf.ofLake(lake));
  }

  /**
   * What is known at an instant: the last snapshot before it, and before the first snapshot that
   * one, since records say themselves when they were published.
   *
   * @throws IOException if the storage fails
   */
  public AdvisorySource at(Instant asOf) throws IOException {
    Optional<SnapshotPlace> found =
        shelf.at(asOf).stream().filter(place -> place.indexName().equals(NAME)).findFirst();
    return found
        .map(
            place ->
                new AdvisorySource(
                    asOf,
                    place.takenAt(),
                    shelf.pathOf(place, IndexTables.ADVISORIES),
                    shelf.pathOf(place, IndexTables.ADVISORY_RANGES),
                    shelf.pathOf(place, IndexTables.ADVISORY_VERSIONS),
                    shelf.pathOf(place, IndexTables.ADVISORY_ALIASES)))
        .orElse(AdvisorySource.none(asOf));
  }

  /** What was put where. */
  public record Written(Instant takenAt, boolean isNew, long bytes) {}

  /**
   * Puts a dump into the lake, unless one of its instant is there.
   *
   * @param takenAt its instant; whole seconds are kept
   * @param failed records that could not be read
   * @throws IOException if the storage fails; the snapshot is then not there
   */
  public Written write(AdvisoryDump dump, Instant takenAt, long failed, String toolVersion)
      throws IOException {
    Instant second = takenAt.truncatedTo(ChronoUnit.SECONDS);
    SnapshotPlace place = new SnapshotPlace(NAME, second);
    if (shelf.has(place, IndexTables.SNAPSHOT)) {
      return new Written(second, false, 0);
    }
    long bytes =
        shelf.write(
            place,
            commit(dump, second, failed, toolVersion),
            List.of(
                new Rows<>(IndexTables.ADVISORIES, dump.advisories()),
                new Rows<>(IndexTables.ADVISORY_RANGES, dump.ranges()),
                new Rows<>(IndexTables.ADVISORY_VERSIONS, dump.versions()),
                new Rows<>(IndexTables.ADVISORY_ALIASES, dump.aliases())));
    return new Written(second, true, bytes);
  }

  /** No clock is in it: a dump is a file, and reading it takes no instant of its own. */
  private static IndexSnapshotRow commit(
      AdvisoryDump dump, Instant takenAt, long failed, String toolVersion) {
    long records = dump.size();
    return new IndexSnapshotRow(
        NAME,
        null,
        null,
        takenAt,
        takenAt,
        takenAt,
        records + failed,
        records,
        0,
        0,
        failed,
        0,
        0,
        toolVersion,
        0);
  }
}
