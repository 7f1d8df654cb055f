package dev.repocensus.analysis.staleness;

import dev.repocensus.schema.row.AsofQuality;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of release indexes, read whole: every distribution that a scope may ask about, at one
 * instant.
 */
public final class ReleaseIndex {
  private final SortedMap<String, IndexedDistribution> byName = new TreeMap<>();
  private final @Nullable Instant takenAt;
  private final AsofQuality quality;

  /**
   * A snapshot.
   *
   * @param distributions each name once
   * @param takenAt when the index was asked; null for one made from locks
   * @param quality how much it can know at an earlier instant
   */
  public ReleaseIndex(
      Collection<IndexedDistribution> distributions,
      @Nullable Instant takenAt,
      AsofQuality quality) {
    distributions.forEach(each -> byName.put(each.name(), each));
    this.takenAt = takenAt;
    this.quality = quality;
  }

  /** What is known of a distribution; empty if the index was not asked or does not have it. */
  public Optional<IndexedDistribution> find(String distribution) {
    return Optional.ofNullable(byName.get(distribution));
  }

  /** When the index was asked; null for a snapshot made from locks. */
  public @Nullable Instant takenAt() {
    return takenAt;
  }

  /** Every distribution, by name. */
  public Collection<IndexedDistribution> distributions() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** How much the snapshot can know of an instant. */
  AsofQuality qualityAt(Instant instant) {
    boolean isLater = takenAt != null && instant.isBefore(takenAt);
    return quality == AsofQuality.EXACT && isLater ? AsofQuality.UPLOAD_TIME_ONLY : quality;
  }
}
