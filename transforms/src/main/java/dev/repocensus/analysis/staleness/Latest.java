package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest releases of a distribution, each under one condition more. A release that is yanked as
 * a whole is none of them.
 *
 * @param any the newest
 * @param stable the newest that is no pre-release; the newest of all where there are only those
 * @param supported the newest of the same kind that runs under every interpreter of the resolve
 * @param allowed the newest of those that every specifier allows
 * @param policy the newest supported one that is older than the cooldown
 */
record Latest(
    @Nullable Release any,
    @Nullable Release stable,
    @Nullable Release supported,
    @Nullable Release allowed,
    @Nullable Release policy) {

  static Latest of(List<Release> releases, Subject subject, Instant asOf) {
    Predicate<Release> offered = release -> !release.isYankedAll();
    boolean hasStable = last(releases, offered.and(Release::isStable)) != null;
    // Whoever has a pre-release locked, or invites one, is offered later ones.
    boolean wantsAny = !hasStable || subject.version().isPrerelease() || invites(subject);
    Predicate<Release> kind = offered.and(release -> wantsAny || release.isStable());
    Predicate<Release> supported = kind.and(release -> runs(release, subject));
    Predicate<Release> allowed =
        release -> subject.limits().stream().noneMatch(limit -> limit.excludes(release));
    return new Latest(
        last(releases, offered),
        last(releases, offered.and(release -> !hasStable || release.isStable())),
        last(releases, supported),
        last(releases, supported.and(allowed)),
        last(releases, supported.and(release -> isOldEnough(release, subject.cooldown(), asOf))));
  }

  private static boolean invites(Subject subject) {
    return subject.limits().stream().anyMatch(limit -> limit.specifier().invitesPrereleases());
  }

  private static boolean runs(Release release, Subject subject) {
    return subject.pythons().stream().allMatch(release::supports);
  }

  /** A release without a date may have come out just now. */
  private static boolean isOldEnough(Release release, @Nullable Duration cooldown, Instant asOf) {
    Instant releasedAt = release.releasedAt();
    return cooldown == null || (releasedAt != null && !releasedAt.isAfter(asOf.minus(cooldown)));
  }

  private static @Nullable Release last(List<Release> sorted, Predicate<Release> condition) {
    for (int i = sorted.size() - 1; i >= 0; i--) {
      if (condition.test(sorted.get(i))) {
        return sorted.get(i);
      }
    }
    return null;
  }

  /** Those of sorted releases that are newer than a version. */
  static List<Release> above(List<Release> sorted, Version version) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isNewer(sorted.get(middle), version)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.subList(low, sorted.size());
  }

  /** Whether a release is newer than a version; false for none. */
  static boolean isNewer(@Nullable Release release, Version version) {
    return release != null && release.version().compareTo(version) > 0;
  }
}
