package dev.repocensus.analysis.lockfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edge of a lock: a locked distribution requires another.
 *
 * @param distribution the normalized name of what is required
 * @param specifier the versions it allows, empty if the lock does not say
 * @param extras the extras it asks for, normalized, sorted
 * @param marker when it applies, null for always
 * @param version the exact locked version it means, null where the name alone is enough
 */
public record LockedDependency(
    String distribution,
    String specifier,
    List<String> extras,
    @Nullable String marker,
    @Nullable String version) {

  public LockedDependency {
    extras = List.copyOf(extras);
  }
}
