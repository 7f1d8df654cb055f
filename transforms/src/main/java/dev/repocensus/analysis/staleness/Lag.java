package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.Drift;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a version is behind the newest stable release.
 *
 * @param libyears time between the two releases [years of 365.2425 days]; null where a date is
 *     unknown
 * @param releases stable releases after it up to the newest, those yanked as a whole left out
 * @param majors distinct first numbers above its own
 * @param minors distinct second numbers above its own under its first
 * @param patches releases above it under its first two numbers
 * @param drift the first part that differs
 */
record Lag(
    @Nullable Double libyears, long releases, int majors, int minors, int patches, Drift drift) {
  private static final double YEAR_S = 365.2425 * 24 * 60 * 60;

  static Lag of(List<Release> releases, @Nullable Release locked, Version version, Release newest) {
    List<Release> above =
        Latest.above(releases, version).stream()
            .filter(r -> !r.isYankedAll() && (r.isStable() || !newest.isStable()))
            .filter(r -> !Latest.isNewer(r, newest.version()))
            .toList();
    return new Lag(
        libyears(locked, version, newest),
        above.size(),
        majors(above, version),
        distinct(above, version, 1),
        distinct(above, version, 2),
        drift(version, newest.version()));
  }

  private static @Nullable Double libyears(
      @Nullable Release locked, Version version, Release newest) {
    if (newest.version().compareTo(version) <= 0 && locked != null && locked.releasedAt() != null) {
      return 0.0;
    }
    Instant from = locked == null ? null : locked.releasedAt();
    Instant to = newest.releasedAt();
    return from == null || to == null ? null : Math.max(0, years(from, to));
  }

  static double years(Instant from, Instant to) {
    Duration between = Duration.between(from, to);
    return (between.getSeconds() + between.getNano() / 1e9) / YEAR_S;
  }

  private static int majors(List<Release> above, Version version) {
    return (int)
        above.stream()
            .map(Release::version)
            .filter(v -> !sharesUpTo(v, version, 1))
            .map(v -> v.epoch() + "!" + v.releaseAt(0))
            .distinct()
            .count();
  }

  /** How many numbers stand at a place above that of a version, under the same numbers before. */
  private static int distinct(List<Release> above, Version version, int place) {
    return (int)
        above.stream()
            .map(Release::version)
            .filter(v -> sharesUpTo(v, version, place))
            .map(v -> v.releaseAt(place))
            .filter(number -> number.compareTo(version.releaseAt(place)) > 0)
            .distinct()
            .count();
  }

  private static boolean sharesUpTo(Version a, Version b, int places) {
    if (!a.epoch().equals(b.epoch())) {
      return false;
    }
    for (int i = 0; i < places; i++) {
      if (!a.releaseAt(i).equals(b.releaseAt(i))) {
        return false;
      }
    }
    return true;
  }

  static Drift drift(Version from, Version to) {
    int order = from.compareTo(to);
    if (order == 0) {
      return Drift.NONE;
    }
    if (order > 0) {
      return from.publicVersion().equals(to) ? Drift.LOCAL : Drift.AHEAD;
    }
    if (!from.epoch().equals(to.epoch())) {
      return Drift.EPOCH;
    }
    for (int place = 0; place < Math.max(from.release().size(), to.release().size()); place++) {
      if (!from.releaseAt(place).equals(to.releaseAt(place))) {
        return place == 0 ? Drift.MAJOR : place == 1 ? Drift.MINOR : Drift.PATCH;
      }
    }
    return from.publicVersion().equals(to.publicVersion()) ? Drift.LOCAL : Drift.POST;
  }

  /**
   * Whether most releases start with the year they came out in, written with four digits or two:
   * then a new first number breaks nothing. Releases without a date say nothing.
   */
  static boolean isCalver(List<Release> releases) {
    List<Release> dated = releases.stream().filter(r -> r.releasedAt() != null).toList();
    long years = dated.stream().filter(Lag::isNamedForItsYear).count();
    return !dated.isEmpty() && years * 2 > dated.size();
  }

  private static boolean isNamedForItsYear(Release release) {
    int year = Objects.requireNonNull(release.releasedAt()).atOffset(ZoneOffset.UTC).getYear();
    BigInteger first = release.version().releaseAt(0);
    return first.equals(BigInteger.valueOf(year)) || first.equals(BigInteger.valueOf(year % 100));
  }
}
