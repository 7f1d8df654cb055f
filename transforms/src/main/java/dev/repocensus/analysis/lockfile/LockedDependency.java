package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Requirement;
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

  /** The edge a requirement describes. */
  static LockedDependency of(Requirement requirement) {
    return new LockedDependency(
        requirement.distribution(),
        requirement.specifiers().toString(),
        requirement.normalizedExtras(),
        requirement.marker() == null ? null : requirement.marker().toString(),
        null);
  }

  /** The same edge, under one condition more. */
  LockedDependency when(@Nullable String condition) {
    return new LockedDependency(distribution, specifier, extras, both(marker, condition), version);
  }

  /** The condition of an edge that an extra asks for. */
  static String ofExtra(String extra) {
    return "extra == \"" + DistributionName.normalize(extra) + "\"";
  }

  static @Nullable String both(@Nullable String marker, @Nullable String condition) {
    if (marker == null || condition == null) {
      return marker == null ? condition : marker;
    }
    return "(" + marker + ") and " + condition;
  }
}
