package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One version that is asked about: locked, or pinned outside a lock.
 *
 * @param distribution the normalized name
 * @param version the locked or pinned version
 * @param isDirect whether the project asks for it itself
 * @param pythons the interpreters it must run under; empty if nothing is known of them
 * @param pythonRange the range those come from, with the file that states it; empty if none
 * @param limits every specifier on it, in the order of their text
 * @param isBoundKnown whether those are all there are: some locks name who asks for a version, but
 *     not which versions they take
 * @param cooldown how long a release must have been out before it is taken; null if at once
 * @param lockedAt when the lock says its first file was uploaded; null if it does not
 * @param locked versions beside it in the same lock, for asking whether it could move alone; null
 *     where it is in no lock
 * @param indexName the index it was taken from, as the lock writes it; null if it does not say
 */
public record Subject(
    String distribution,
    Version version,
    boolean isDirect,
    List<Version> pythons,
    String pythonRange,
    List<Limit> limits,
    boolean isBoundKnown,
    @Nullable Duration cooldown,
    @Nullable Instant lockedAt,
    @Nullable SortedMap<String, Version> locked,
    @Nullable String indexName) {

  public Subject {
    pythons = List.copyOf(pythons);
    limits = List.copyOf(limits);
  }
}
