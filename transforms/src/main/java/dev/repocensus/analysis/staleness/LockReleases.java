package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.row.SourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot made from the locks of a scope alone, with no index asked: the newest version that any
 * lock holds is a lower bound of the newest there is. Linear in what is locked.
 */
public final class LockReleases {
  private static final String INDEX_NAME = "locks";

  private final Map<String, Map<Version, Release>> releases = new TreeMap<>();

  private LockReleases() {}

  /** The releases that these locks hold. */
  public static ReleaseIndex of(Collection<LockedSet> locks) {
    LockReleases all = new LockReleases();
    locks.forEach(lock -> lock.distributions().forEach(all::add));
    return all.index();
  }

  /** Source trees and direct references are no releases of an index. */
  private void add(Locked locked) {
    String text = locked.version();
    if (text == null || locked.sourceKind() != SourceKind.INDEX) {
      return;
    }
    Version version = Version.parse(text).map(Version::publicVersion).orElse(null);
    if (version != null) {
      releases
          .computeIfAbsent(locked.distribution(), name -> new TreeMap<>())
          .merge(version, release(version, locked.uploadedAt()), LockReleases::earlier);
    }
  }

  private static Release release(Version version, @Nullable Instant uploadedAt) {
    return Release.of(
        version, uploadedAt, uploadedAt == null ? DateSource.UNKNOWN : DateSource.LOCK);
  }

  private static Release earlier(Release a, Release b) {
    Instant first = a.releasedAt();
    Instant second = b.releasedAt();
    return second == null || (first != null && !first.isAfter(second)) ? a : b;
  }

  private ReleaseIndex index() {
    List<IndexedDistribution> distributions = new ArrayList<>();
    releases.forEach(
        (name, versions) ->
            distributions.add(
                new IndexedDistribution(
                    name, INDEX_NAME, ProjectStatus.ACTIVE, List.copyOf(versions.values()), null)));
    return new ReleaseIndex(distributions, Map.of(), null);
  }
}
