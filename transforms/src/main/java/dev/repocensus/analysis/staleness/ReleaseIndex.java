package dev.repocensus.analysis.staleness;

import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of release indexes, read whole: every distribution that a scope may ask about. Where
 * several indexes have one, the first in the order of the indexes is meant, unless a lock says that
 * it took it from another.
 */
public final class ReleaseIndex {
  private final SortedMap<String, List<IndexedDistribution>> byName = new TreeMap<>();
  private final Map<String, String> indexNames;
  private final @Nullable Instant takenAt;

  /**
   * Snapshots.
   *
   * @param distributions of several of one name the one of the first index first
   * @param indexNames names of indexes by what locks call them: a name, or a URL without
   *     credentials and without a slash at its end
   * @param takenAt when the last index was asked; null for what is known from locks
   */
  ReleaseIndex(
      Collection<IndexedDistribution> distributions,
      Map<String, String> indexNames,
      @Nullable Instant takenAt) {
    for (IndexedDistribution each : distributions) {
      byName.computeIfAbsent(each.name(), name -> new ArrayList<>(1)).add(each);
    }
    this.indexNames = new TreeMap<>(indexNames);
    this.takenAt = takenAt;
  }

  /** What is known of a distribution; empty if no index was asked for it. */
  public Optional<IndexedDistribution> find(String distribution) {
    return find(distribution, null);
  }

  /**
   * The same, for one that a lock took from an index.
   *
   * @param lockedFrom the index as the lock writes it; null if it does not say
   */
  Optional<IndexedDistribution> find(String distribution, @Nullable String lockedFrom) {
    List<IndexedDistribution> known = byName.getOrDefault(distribution, List.of());
    String own = lockedFrom == null ? null : indexNames.get(lockedFrom.replaceFirst("/+$", ""));
    return known.stream()
        .filter(each -> each.indexName().equals(own) && isThere(each))
        .findFirst()
        .or(() -> known.stream().filter(ReleaseIndex::isThere).findFirst())
        .or(() -> known.stream().findFirst());
  }

  private static boolean isThere(IndexedDistribution distribution) {
    return distribution.status() != ProjectStatus.ABSENT;
  }

  /** The same, with the releases that were there at an instant. Linear in the releases. */
  ReleaseIndex at(Instant instant) {
    List<IndexedDistribution> then = new ArrayList<>();
    distributions().forEach(each -> then.add(each.asOf(instant)));
    return new ReleaseIndex(then, indexNames, takenAt);
  }

  /** When the last index was asked; null for what is known from locks. */
  public @Nullable Instant takenAt() {
    return takenAt;
  }

  /** Every distribution on every index, by name and in the order of the indexes. */
  public Collection<IndexedDistribution> distributions() {
    List<IndexedDistribution> all = new ArrayList<>();
    byName.values().forEach(all::addAll);
    return Collections.unmodifiableCollection(all);
  }

  /** How much is known of an instant of a distribution that no index was asked for. */
  AsofQuality qualityAt(Instant instant) {
    if (takenAt == null) {
      return AsofQuality.LOCKS_ONLY;
    }
    return instant.isBefore(takenAt) ? AsofQuality.UPLOAD_TIME_ONLY : AsofQuality.EXACT;
  }
}
