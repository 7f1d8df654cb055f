package dev.repocensus.transform;

import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.staleness.FreshnessJudge;
import dev.repocensus.analysis.staleness.LockReleases;
import dev.repocensus.analysis.staleness.ReleaseIndex;
import dev.repocensus.analysis.staleness.SnapshotReleases;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.transform.parquet.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The judge of a run's versions, made once for a worker's process and the resolves it knows. Of a
 * snapshot only the distributions are kept that the scope asks for or locks.
 */
final class FreshnessJudges {
  private static final AtomicReference<@Nullable Built> LATEST = new AtomicReference<>();

  private FreshnessJudges() {}

  private record Built(ReleaseSource source, ResolveIndex resolves, FreshnessJudge judge) {}

  /**
   * The judge; empty where nothing is known of releases.
   *
   * @throws IOException if a snapshot cannot be read; the runner tries again
   */
  static Optional<FreshnessJudge> of(ReleaseSource source, ResolveIndex resolves)
      throws IOException {
    if (source.isNone()) {
      return Optional.empty();
    }
    Built latest = LATEST.get();
    if (latest == null || !latest.source.equals(source) || latest.resolves != resolves) {
      latest = renewed(source, resolves);
    }
    return Optional.of(latest.judge);
  }

  /** One thread reads a snapshot, the others wait for it. */
  private static synchronized Built renewed(ReleaseSource source, ResolveIndex resolves)
      throws IOException {
    Built latest = LATEST.get();
    if (latest == null || !latest.source.equals(source) || latest.resolves != resolves) {
      latest = new Built(source, resolves, build(source, resolves));
      LATEST.set(latest);
    }
    return latest;
  }

  private static FreshnessJudge build(ReleaseSource source, ResolveIndex resolves)
      throws IOException {
    ReleaseIndex index = source.fromLocks() ? ofLocks(resolves) : ofSnapshots(source, resolves);
    return new FreshnessJudge(index, source.asOf());
  }

  private static ReleaseIndex ofLocks(ResolveIndex resolves) {
    List<LockedSet> locks =
        resolves.parts().parts().stream().flatMap(part -> part.locks().stream()).toList();
    return LockReleases.of(locks);
  }

  private static ReleaseIndex ofSnapshots(ReleaseSource source, ResolveIndex resolves)
      throws IOException {
    Set<String> wanted = SnapshotFiles.wantedAndPublished(resolves);
    SnapshotReleases releases = new SnapshotReleases();
    for (ReleaseSource.Snapshot each : source.snapshots()) {
      if (!each.index().isEmpty()) {
        TableReader.of(IndexTables.SNAPSHOT).read(SnapshotFiles.open(each.index()), releases::add);
      }
      if (!each.projects().isEmpty()) {
        TableReader.of(IndexTables.PROJECTS)
            .where("distribution", wanted::contains)
            .read(SnapshotFiles.open(each.projects()), releases::add);
      }
      TableReader.of(IndexTables.RELEASES)
          .where("distribution", wanted::contains)
          .read(SnapshotFiles.open(each.releases()), releases::add);
    }
    return releases.index();
  }
}
