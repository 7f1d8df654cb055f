package dev.repocensus.analysis.staleness;

import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot knows of one distribution on one index.
 *
 * @param name the normalized name
 * @param indexName the index that answered
 * @param status what that index says of it
 * @param releases its releases, sorted by version
 * @param takenAt when the index was asked; null for what is known from locks
 */
public record IndexedDistribution(
    String name,
    String indexName,
    ProjectStatus status,
    List<Release> releases,
    @Nullable Instant takenAt) {

  public IndexedDistribution {
    releases = releases.stream().sorted(Comparator.comparing(Release::version)).toList();
  }

  /** The same, with the releases that were there at an instant. */
  IndexedDistribution asOf(Instant instant) {
    List<Release> then = releases.stream().filter(r -> r.existedAt(instant)).toList();
    return then.size() == releases.size()
        ? this
        : new IndexedDistribution(name, indexName, status, then, takenAt);
  }

  /** How much of an instant is known of it. An index without dates knows only what it saw. */
  AsofQuality qualityAt(Instant instant) {
    if (takenAt == null) {
      return AsofQuality.LOCKS_ONLY;
    }
    boolean hasDates = releases.stream().anyMatch(r -> r.dateSource() == DateSource.INDEX);
    if (!hasDates && !releases.isEmpty()) {
      return AsofQuality.FIRST_SEEN_ONLY;
    }
    return instant.isBefore(takenAt) ? AsofQuality.UPLOAD_TIME_ONLY : AsofQuality.EXACT;
  }
}
