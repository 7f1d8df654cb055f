package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.staleness.IndexedDistribution;
import dev.repocensus.analysis.staleness.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What indexes have of each distribution: what could be installed, so nothing that is yanked. */
public final class IndexedVersions {
  private IndexedVersions() {}

  /** What the locks of the scope hold and what indexes have, of a name all of them together. */
  public static KnownVersions and(
      ResolveIndex resolves, Collection<IndexedDistribution> distributions) {
    Map<String, List<Version>> released = new HashMap<>();
    for (IndexedDistribution each : distributions) {
      List<Version> versions = released.computeIfAbsent(each.name(), name -> new ArrayList<>());
      each.releases().stream()
          .filter(release -> !release.isYankedAll())
          .map(Release::version)
          .forEach(versions::add);
    }
    return new KnownVersions(
        resolves, distribution -> released.getOrDefault(distribution, List.of()));
  }
}
