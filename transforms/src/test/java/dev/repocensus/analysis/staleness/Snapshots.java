package dev.repocensus.analysis.staleness;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small snapshots and questions, written as texts. */
final class Snapshots {
  static final Instant AS_OF = day("2026-01-01");

  private Snapshots() {}

  static Instant day(String date) {
    return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }

  /**
   * A snapshot of one distribution {@code d}. Each release is {@code VERSION DATE [yanked]
   * [py=RANGE] [needs=REQUIREMENT]}, where the date {@code ?} is unknown.
   */
  static ReleaseIndex of(String... releases) {
    return of(ProjectStatus.ACTIVE, AsofQuality.EXACT, releases);
  }

  static ReleaseIndex of(ProjectStatus status, AsofQuality quality, String... releases) {
    List<Release> read = new ArrayList<>();
    for (String release : releases) {
      read.add(release(release));
    }
    Instant takenAt =
        switch (quality) {
          case EXACT, FIRST_SEEN_ONLY -> AS_OF;
          case UPLOAD_TIME_ONLY -> AS_OF.plusSeconds(1);
          case LOCKS_ONLY -> null;
        };
    return new ReleaseIndex(
        List.of(new IndexedDistribution("d", "main", status, read, takenAt)), Map.of(), takenAt);
  }

  private static Release release(String text) {
    String[] words = text.split(" ");
    Instant date = words[1].equals("?") ? null : day(words[1]);
    boolean isYanked = false;
    List<SpecifierSet> pythons = new ArrayList<>();
    List<String> needs = null;
    for (int i = 2; i < words.length; i++) {
      if (words[i].equals("yanked")) {
        isYanked = true;
      } else if (words[i].startsWith("py=")) {
        pythons.add(SpecifierSet.parse(words[i].substring(3)).value());
      } else if (words[i].startsWith("needs=")) {
        needs = needs == null ? new ArrayList<>() : needs;
        if (words[i].length() > 6) {
          needs.add(words[i].substring(6));
        }
      }
    }
    return new Release(
        version(words[0]),
        date,
        date == null ? DateSource.UNKNOWN : DateSource.INDEX,
        isYanked,
        isYanked,
        isYanked ? "broken" : null,
        pythons,
        needs);
  }

  static Asked ask(String version) {
    return new Asked("d", version, true, List.of(), List.of(), null, null, null);
  }

  /** A question, in the order in which it is made more precise. */
  record Asked(
      String distribution,
      String version,
      boolean isDirect,
      List<String> pythons,
      List<Limit> limits,
      @Nullable Duration cooldown,
      @Nullable Instant lockedAt,
      @Nullable SortedMap<String, Version> locked) {

    Asked of(String name) {
      return new Asked(name, version, isDirect, pythons, limits, cooldown, lockedAt, locked);
    }

    Asked indirectly() {
      return new Asked(distribution, version, false, pythons, limits, cooldown, lockedAt, locked);
    }

    Asked under(String... versions) {
      return new Asked(
          distribution, version, isDirect, List.of(versions), limits, cooldown, lockedAt, locked);
    }

    Asked limited(Limit.Who who, String name, String specifier) {
      List<Limit> more = new ArrayList<>(limits);
      more.add(new Limit(who, name, SpecifierSet.parse(specifier).value(), "a/b.toml", 3));
      return new Asked(distribution, version, isDirect, pythons, more, cooldown, lockedAt, locked);
    }

    Asked waiting(int days) {
      return new Asked(
          distribution,
          version,
          isDirect,
          pythons,
          limits,
          Duration.ofDays(days),
          lockedAt,
          locked);
    }

    Asked uploaded(String date) {
      return new Asked(
          distribution, version, isDirect, pythons, limits, cooldown, day(date), locked);
    }

    Asked beside(String... pins) {
      SortedMap<String, Version> all = new TreeMap<>();
      for (String pin : pins) {
        all.put(pin.split("==")[0], Snapshots.version(pin.split("==")[1]));
      }
      return new Asked(distribution, version, isDirect, pythons, limits, cooldown, lockedAt, all);
    }

    Subject subject() {
      return new Subject(
          distribution,
          Snapshots.version(version),
          isDirect,
          pythons.stream().map(Snapshots::version).toList(),
          pythons.isEmpty() ? "" : ">=" + pythons.get(0),
          limits,
          true,
          cooldown,
          lockedAt,
          locked,
          null);
    }

    /** The same, taken from an index. */
    Taken from(String url) {
      return new Taken(this, url);
    }

    Freshness in(ReleaseIndex index) {
      return new FreshnessJudge(index, AS_OF).judge(subject());
    }

    /** The answer where the lock does not say which versions others take. */
    Freshness unboundIn(ReleaseIndex index) {
      Subject any = subject();
      return new FreshnessJudge(index, AS_OF)
          .judge(
              new Subject(
                  any.distribution(),
                  any.version(),
                  any.isDirect(),
                  any.pythons(),
                  any.pythonRange(),
                  any.limits(),
                  false,
                  any.cooldown(),
                  any.lockedAt(),
                  any.locked(),
                  any.indexName()));
    }
  }

  /** A question about a version that a lock took from an index. */
  record Taken(Asked asked, String url) {

    Freshness in(ReleaseIndex index) {
      Subject any = asked.subject();
      return new FreshnessJudge(index, AS_OF)
          .judge(
              new Subject(
                  any.distribution(),
                  any.version(),
                  any.isDirect(),
                  any.pythons(),
                  any.pythonRange(),
                  any.limits(),
                  any.isBoundKnown(),
                  any.cooldown(),
                  any.lockedAt(),
                  any.locked(),
                  url));
    }
  }
}
