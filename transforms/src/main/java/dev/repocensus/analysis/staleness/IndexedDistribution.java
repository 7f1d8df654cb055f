package dev.repocensus.analysis.staleness;

import dev.repocensus.schema.row.ProjectStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a snapshot knows of one distribution.
 *
 * @param name the normalized name
 * @param indexName the index that answered
 * @param status what that index says of it
 * @param releases its releases, sorted by version
 */
public record IndexedDistribution(
    String name, String indexName, ProjectStatus status, List<Release> releases) {

  public IndexedDistribution {
    releases = releases.stream().sorted(Comparator.comparing(Release::version)).toList();
  }

  /** The same, with the releases that were there at an instant. */
  IndexedDistribution asOf(Instant instant) {
    List<Release> then = releases.stream().filter(r -> r.existedAt(instant)).toList();
    return then.size() == releases.size()
        ? this
        : new IndexedDistribution(name, indexName, status, then);
  }
}
