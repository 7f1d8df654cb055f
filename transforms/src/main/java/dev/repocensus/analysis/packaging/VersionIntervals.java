package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of versions as disjoint, ascending, half-open intervals of {@linkplain Version#versionKey()
 * version keys}. It may hold more than what a specifier accepts, never less: PEP 440 punches holes
 * for the pre-releases and post-releases of the version named, without end for some of them.
 */
public record VersionIntervals(List<Interval> intervals) {

  /** From a key, included, to a key, excluded. */
  public record Interval(String from, String to) {}

  private static final String FIRST = "";
  private static final String BEYOND = VersionKey.AFTER_ALL;

  public static final VersionIntervals ALL = between(FIRST, BEYOND);

  public VersionIntervals {
    intervals = List.copyOf(intervals);
  }

  static VersionIntervals of(Specifier specifier) {
    return specifier.version().map(version -> of(specifier, version)).orElse(ALL);
  }

  private static VersionIntervals of(Specifier specifier, Version version) {
    return switch (specifier.operator()) {
      case EQUAL -> equalTo(specifier, version);
      case NOT_EQUAL -> equalTo(specifier, version).complementOfOne();
      case LESS_OR_EQUAL -> between(FIRST, afterLocals(version));
      case GREATER_OR_EQUAL -> between(version.versionKey(), BEYOND);
      case LESS -> less(version);
      case GREATER -> between(greater(version), BEYOND);
      case COMPATIBLE ->
          between(version.versionKey(), BEYOND)
              .intersect(startingWith(version, Specifier.allButLast(version.release())));
      case ARBITRARY -> between(version.versionKey(), version.versionKey() + VersionKey.JUST_AFTER);
    };
  }

  private static VersionIntervals equalTo(Specifier specifier, Version version) {
    if (specifier.isWildcard()) {
      return startingWith(version, version.release());
    }
    String key = version.versionKey();
    return between(key, version.isLocal() ? key + VersionKey.JUST_AFTER : afterLocals(version));
  }

  /** A release prefix reaches up to the first development release of the next one. */
  private static VersionIntervals startingWith(Version version, List<BigInteger> prefix) {
    List<BigInteger> next = new ArrayList<>(prefix);
    next.set(next.size() - 1, next.get(next.size() - 1).add(BigInteger.ONE));
    return between(
        version.withRelease(prefix).baseVersion().earliest().versionKey(),
        version.withRelease(next).baseVersion().earliest().versionKey());
  }

  private static VersionIntervals less(Version version) {
    if (version.isPrerelease()) {
      return between(FIRST, version.versionKey());
    }
    String belowBase = version.earliest().versionKey();
    if (!version.isPostrelease()) {
      return between(FIRST, belowBase);
    }
    return new VersionIntervals(
        List.of(
            new Interval(FIRST, belowBase),
            new Interval(version.baseVersion().versionKey(), version.versionKey())));
  }

  private static String greater(Version version) {
    boolean named = version.isPrerelease() || version.isPostrelease();
    return named ? afterLocals(version) : VersionKey.baseOf(version) + VersionKey.AFTER_ALL;
  }

  private static String afterLocals(Version version) {
    return version.versionKey() + VersionKey.AFTER_ALL;
  }

  private static VersionIntervals between(String from, String to) {
    boolean empty = from.compareTo(to) >= 0;
    return new VersionIntervals(empty ? List.of() : List.of(new Interval(from, to)));
  }

  private VersionIntervals complementOfOne() {
    Interval only = intervals.get(0);
    return new VersionIntervals(
        List.of(new Interval(FIRST, only.from()), new Interval(only.to(), BEYOND)));
  }

  /** Whether it holds no version. */
  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  boolean contains(Version version) {
    String key = version.versionKey();
    return intervals.stream()
        .anyMatch(each -> each.from().compareTo(key) <= 0 && key.compareTo(each.to()) < 0);
  }

  /** What lies in both; linear in the intervals of both. */
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
