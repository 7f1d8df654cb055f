package dev.repocensus.transform;

import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.staleness.FreshnessJudge;
import dev.repocensus.analysis.staleness.LockReleases;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The judge of a run's versions, made once for a worker's process and the resolves it knows. */
final class FreshnessJudges {
  private static final AtomicReference<@Nullable Built> LATEST = new AtomicReference<>();

  private FreshnessJudges() {}

  private record Built(ReleaseSource source, ResolveIndex resolves, FreshnessJudge judge) {}

  /** The judge; empty where nothing is known of releases. */
  static Optional<FreshnessJudge> of(ReleaseSource source, ResolveIndex resolves) {
    if (!source.fromLocks()) {
      return Optional.empty();
    }
    Built latest = LATEST.get();
    if (latest == null || !latest.source.equals(source) || latest.resolves != resolves) {
      latest = new Built(source, resolves, build(source, resolves));
      LATEST.set(latest);
    }
    return Optional.of(latest.judge);
  }

  private static FreshnessJudge build(ReleaseSource source, ResolveIndex resolves) {
    List<LockedSet> locks =
        resolves.parts().parts().stream().flatMap(part -> part.locks().stream()).toList();
    return new FreshnessJudge(LockReleases.of(locks), source.asOf());
  }
}
