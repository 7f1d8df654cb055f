package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of versions as disjoint, ascending, half-open intervals of {@linkplain Version#versionKey()
 * version keys}. Every specifier but {@code ===} is such a set exactly: a bound that leaves out the
 * local versions or post-releases of a version is the first version behind them.
 *
 * <p>All operations are linear in the intervals of both sides.
 */
public record VersionIntervals(List<Interval> intervals) {

  /** From a key, included, to a key, excluded. */
  record Interval(String from, String to) {}

  /** The key of the earliest version of all, {@code 0.dev0}. */
  private static final String FIRST = key("0.dev0");

  private static final String BEYOND = VersionKey.AFTER_ALL;

  /** Every version. */
  public static final VersionIntervals ALL = between(FIRST, BEYOND);

  /** No version. */
  public static final VersionIntervals NONE = new VersionIntervals(List.of());

  public VersionIntervals {
    intervals = List.copyOf(intervals);
  }

  private static String key(String version) {
    return Version.parse(version).orElseThrow().versionKey();
  }

  /** The versions from one, included, to another, excluded. */
  public static VersionIntervals between(Version from, Version to) {
    return between(from.versionKey(), to.versionKey());
  }

  /** The versions from one on, included. */
  public static VersionIntervals from(Version from) {
    return between(from.versionKey(), BEYOND);
  }

  static VersionIntervals of(Specifier specifier) {
    return specifier.version().map(version -> of(specifier, version)).orElse(ALL);
  }

  private static VersionIntervals of(Specifier specifier, Version version) {
    return switch (specifier.operator()) {
      case EQUAL -> equalTo(specifier, version);
      case NOT_EQUAL -> equalTo(specifier, version).complement();
      case LESS_OR_EQUAL -> between(FIRST, VersionSteps.afterLocals(version).versionKey());
      case GREATER_OR_EQUAL -> from(version);
      case LESS ->
          between(
              FIRST,
              (version.isPrerelease() ? version : VersionSteps.firstDevelopment(version))
                  .versionKey());
      case GREATER ->
          VersionSteps.afterPosts(version)
              .map(VersionIntervals::from)
              .orElseGet(() -> between(VersionKey.baseOf(version) + BEYOND, BEYOND));
      case COMPATIBLE ->
          from(version).intersect(startingWith(version, Specifier.allButLast(version.release())));
      case ARBITRARY -> between(version.versionKey(), version.versionKey() + VersionKey.JUST_AFTER);
    };
  }

  private static VersionIntervals equalTo(Specifier specifier, Version version) {
    if (specifier.isWildcard()) {
      return startingWith(version, version.release());
    }
    String key = version.versionKey();
    return between(
        key,
        version.isLocal()
            ? key + VersionKey.JUST_AFTER
            : VersionSteps.afterLocals(version).versionKey());
  }

  /** A release prefix reaches up to the first development release of the next one. */
  private static VersionIntervals startingWith(Version version, List<BigInteger> prefix) {
    List<BigInteger> next = new ArrayList<>(prefix);
    next.set(next.size() - 1, next.get(next.size() - 1).add(BigInteger.ONE));
    return between(
        VersionSteps.earliest(version.withRelease(prefix).baseVersion()),
        VersionSteps.earliest(version.withRelease(next).baseVersion()));
  }

  private static VersionIntervals between(String from, String to) {
    boolean empty = from.compareTo(to) >= 0;
    return empty ? NONE : new VersionIntervals(List.of(new Interval(from, to)));
  }

  /** Whether there is no version in it. */
  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** Whether the version is in it. */
  public boolean contains(Version version) {
    return containsKey(version.versionKey());
  }

  /** Whether the version with that {@linkplain Version#versionKey() key} is in it. */
  public boolean containsKey(String key) {
    return intervals.stream()
        .anyMatch(each -> each.from().compareTo(key) <= 0 && key.compareTo(each.to()) < 0);
  }

  /** Whether every version of the other set is in it. */
  public boolean containsAll(VersionIntervals other) {
    return other.intersect(complement()).isEmpty();
  }

  /** Every version that is not in it. */
  public VersionIntervals complement() {
    List<Interval> gaps = new ArrayList<>();
    String from = FIRST;
    for (Interval each : intervals) {
      if (from.compareTo(each.from()) < 0) {
        gaps.add(new Interval(from, each.from()));
      }
      from = each.to();
    }
    if (from.compareTo(BEYOND) < 0) {
      gaps.add(new Interval(from, BEYOND));
    }
    return new VersionIntervals(gaps);
  }

  /** What lies in one or the other. */
  public VersionIntervals union(VersionIntervals other) {
    return complement().intersect(other.complement()).complement();
  }

  /** What lies in both. */
  public VersionIntervals intersect(VersionIntervals other) {
    List<Interval> both = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < intervals.size() && j < other.intervals.size()) {
      Interval a = intervals.get(i);
      Interval b = other.intervals.get(j);
      String from = a.from().compareTo(b.from()) > 0 ? a.from() : b.from();
      boolean firstEnds = a.to().compareTo(b.to()) < 0;
      String to = firstEnds ? a.to() : b.to();
      if (from.compareTo(to) < 0) {
        both.add(new Interval(from, to));
      }
      i += firstEnds ? 1 : 0;
      j += firstEnds ? 0 : 1;
    }
    return new VersionIntervals(both);
  }

  /** The intersection of many, halving their number in each round to stay near linear. */
  static VersionIntervals intersectAll(List<VersionIntervals> all) {
    List<VersionIntervals> round = all;
    while (round.size() > 1) {
      List<VersionIntervals> next = new ArrayList<>();
      for (int i = 0; i < round.size(); i += 2) {
        boolean paired = i + 1 < round.size();
        next.add(paired ? round.get(i).intersect(round.get(i + 1)) : round.get(i));
      }
      round = next;
    }
    return round.isEmpty() ? ALL : round.get(0);
  }
}
