package dev.repocensus.transform;

import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AdvisoryIndexBuilder;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.UnlockedRequirements;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.transform.parquet.TableReader;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The advisories of a run, read once for a worker's process and the resolves it knows. Only those
 * are kept that are about a distribution which the scope locks or asks for.
 *
 * @param index the advisories
 * @param unlocked which requirements no lock answers
 */
record KnownAdvisories(AdvisoryIndex index, UnlockedRequirements unlocked) {
  private static final AtomicReference<@Nullable Read> LATEST = new AtomicReference<>();

  private record Read(AdvisorySource source, ResolveIndex resolves, KnownAdvisories known) {}

  /**
   * The advisories; none where no snapshot is known.
   *
   * @throws IOException if a file cannot be read; the runner tries again
   */
  static KnownAdvisories of(AdvisorySource source, ResolveIndex resolves) throws IOException {
    Read latest = LATEST.get();
    if (latest == null || !latest.source.equals(source) || latest.resolves != resolves) {
      latest = renewed(source, resolves);
    }
    return latest.known;
  }

  /** One thread reads a snapshot, the others wait for it. */
  private static synchronized Read renewed(AdvisorySource source, ResolveIndex resolves)
      throws IOException {
    Read latest = LATEST.get();
    if (latest == null || !latest.source.equals(source) || latest.resolves != resolves) {
      AdvisoryIndex index =
          source.isNone() ? AdvisoryIndex.NONE : read(source, SnapshotFiles.wanted(resolves));
      latest =
          new Read(
              source, resolves, new KnownAdvisories(index, new UnlockedRequirements(resolves)));
      LATEST.set(latest);
    }
    return latest;
  }

  private static AdvisoryIndex read(AdvisorySource source, Set<String> wanted) throws IOException {
    AdvisoryIndexBuilder builder = new AdvisoryIndexBuilder(source.asOf());
    TableReader.of(IndexTables.ADVISORIES)
        .read(SnapshotFiles.open(source.advisories()), builder::add);
    TableReader.of(IndexTables.ADVISORY_ALIASES)
        .read(SnapshotFiles.open(source.aliases()), builder::add);
    TableReader.of(IndexTables.ADVISORY_RANGES)
        .where("distribution", wanted::contains)
        .read(SnapshotFiles.open(source.ranges()), builder::add);
    TableReader.of(IndexTables.ADVISORY_VERSIONS)
        .where("distribution", wanted::contains)
        .read(SnapshotFiles.open(source.versions()), builder::add);
    return builder.build();
  }
}
