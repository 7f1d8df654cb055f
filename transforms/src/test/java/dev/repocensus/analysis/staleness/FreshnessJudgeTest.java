package dev.repocensus.analysis.staleness;

import static dev.repocensus.analysis.staleness.Snapshots.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repocensus.analysis.staleness.Limit.Who;
import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.Drift;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.ProjectStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessJudgeTest {

  private static @Nullable String text(@Nullable Release release) {
    return release == null ? null : release.version().toString();
  }

  @Test
  void aDistributionThatTheIndexLacksIsNotOnIt() {
    Freshness answer = ask("1").of("nobody").in(Snapshots.of("1 2025-01-01"));
    assertThat(answer.status()).isEqualTo(FreshnessStatus.NOT_ON_INDEX);
    assertThat(answer.entry()).isNull();
    assertThat(answer.libyears()).isNull();
    assertThat(answer.releasesBehind()).isNull();
  }

  @Test
  void anAbsentDistributionIsNotOnItEither() {
    Freshness answer = ask("1").in(Snapshots.of(ProjectStatus.ABSENT, AsofQuality.EXACT));
    assertThat(answer.status()).isEqualTo(FreshnessStatus.NOT_ON_INDEX);
  }

  @Test
  void withoutAnyReleaseNothingIsKnown() {
    Freshness answer = ask("1").in(Snapshots.of());
    assertThat(answer.status()).isEqualTo(FreshnessStatus.UNKNOWN);
    assertThat(answer.latestAny()).isNull();
  }

  @Test
  void theOnlyReleaseIsFresh() {
    Freshness answer = ask("1").in(Snapshots.of("1 2025-07-01"));
    assertThat(answer.status()).isEqualTo(FreshnessStatus.FRESH);
    assertThat(answer.libyears()).isZero();
    assertThat(answer.releasesBehind()).isZero();
    assertThat(answer.drift()).isEqualTo(Drift.NONE);
    assertThat(answer.outdatedSince()).isNull();
    assertThat(answer.blockedBy()).isEmpty();
  }

  @Test
  void libyearsAreTheTimeBetweenTheTwoReleasesInYearsOf365Point2425Days() {
    Freshness answer =
        ask("1.0").in(Snapshots.of("1.0 2020-01-01", "1.1 2021-01-01", "2.0 2022-01-01"));
    assertThat(answer.libyears()).isCloseTo(731 / 365.2425, within(1e-12));
    assertThat(answer.pulseYears()).isCloseTo(1461 / 365.2425, within(1e-12));
    assertThat(answer.releasesBehind()).isEqualTo(2);
    assertThat(answer.majorsBehind()).isEqualTo(1);
    assertThat(answer.minorsBehind()).isEqualTo(1);
    assertThat(answer.outdatedSince()).isEqualTo(Snapshots.day("2021-01-01"));
    assertThat(answer.outdatedDays()).isEqualTo(1826);
  }

  @Test
  void aLateBackportNeverCountsBelowZero() {
    Freshness answer = ask("1.9").in(Snapshots.of("1.9 2025-06-01", "2.0 2024-01-01"));
    assertThat(answer.libyears()).isZero();
    assertThat(answer.releasesBehind()).isEqualTo(1);
  }

  @Test
  void anUnknownDateGivesNoLibyears() {
    assertThat(ask("1").in(Snapshots.of("1 ?", "2 2025-01-01")).libyears()).isNull();
    assertThat(ask("1").in(Snapshots.of("1 2024-01-01", "2 ?")).libyears()).isNull();
    assertThat(ask("2").in(Snapshots.of("1 2024-01-01", "2 ?")).libyears()).isNull();
  }

  @Test
  void theLockTellsADateThatTheIndexLacks() {
    Freshness answer = ask("1").uploaded("2024-01-01").in(Snapshots.of("1 ?", "2 2025-01-01"));
    assertThat(answer.libyears()).isCloseTo(366 / 365.2425, within(1e-12));
    assertThat(answer.release().dateSource()).isEqualTo(DateSource.LOCK);
  }

  @Test
  void whatCameOutAfterTheInstantIsNotThereYet() {
    Freshness answer = ask("1").in(Snapshots.of("1 2025-01-01", "2 2026-01-02"));
    assertThat(text(answer.latestAny())).isEqualTo("1");
    assertThat(answer.status()).isEqualTo(FreshnessStatus.FRESH);
  }

  @Test
  void preReleasesAreLatestOnlyWhereThereIsNothingElse() {
    assertThat(text(ask("1").in(Snapshots.of("1 2025-01-01", "2b1 2025-02-01")).latestStable()))
        .isEqualTo("1");
    assertThat(text(ask("1").in(Snapshots.of("1 2025-01-01", "2b1 2025-02-01")).latestAny()))
        .isEqualTo("2b1");
    Freshness onlyBeta = ask("0.60b1").in(Snapshots.of("0.60b1 2025-01-01", "0.63b1 2025-02-01"));
    assertThat(text(onlyBeta.latestStable())).isEqualTo("0.63b1");
    assertThat(onlyBeta.releasesBehind()).isEqualTo(1);
  }

  @Test
  void aReleaseYankedAsAWholeIsNeverLatestAndLockedItIsSaidSo() {
    ReleaseIndex index = Snapshots.of("1 2025-01-01", "2 2025-02-01 yanked");
    assertThat(text(ask("1").in(index).latestAny())).isEqualTo("1");
    Freshness locked = ask("2").in(index);
    assertThat(locked.status()).isEqualTo(FreshnessStatus.YANKED);
    assertThat(locked.release().yankReason()).isEqualTo("broken");
  }

  @Test
  void aReleaseThatOnlyNewerPythonsRunIsNotSupported() {
    ReleaseIndex index = Snapshots.of("1 2024-01-01 py=>=3.8", "2 2025-01-01 py=>=3.11");
    Freshness answer = ask("1").under("3.9", "3.12").in(index);
    assertThat(text(answer.latestStable())).isEqualTo("2");
    assertThat(text(answer.latestSupported())).isEqualTo("1");
    assertThat(answer.blockedBy()).containsExactly("python_range >=3.9");
    assertThat(answer.status()).isEqualTo(FreshnessStatus.BLOCKED);
    assertThat(ask("1").under("3.11").in(index).status()).isEqualTo(FreshnessStatus.STALE_LOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "OWN_MANIFEST,'',<2,STALE_PIN,own_manifest <2 a/b.toml:3",
    "CONSTRAINTS_FILE,'',==1,STALE_PIN,constraints_file ==1 a/b.toml:3",
    "THIRD_PARTY,flask,<2,BLOCKED,third_party:flask <2 a/b.toml:3",
    "SIBLING_PROJECT,mono//lib,~=1.0,BLOCKED,sibling_project:mono//lib ~=1.0 a/b.toml:3"
  })
  void whoeverExcludesTheNewestIsNamedWithTheLine(
      Who who, String name, String specifier, FreshnessStatus status, String blocker) {
    Freshness answer =
        ask("1").limited(who, name, specifier).in(Snapshots.of("1 2024-01-01", "2 2025-01-01"));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.blockedBy()).containsExactly(blocker);
    assertThat(text(answer.latestAllowed())).isEqualTo("1");
    assertThat(answer.outdatedSince()).isNull();
  }

  @Test
  void aLimitThatAllowsTheNewestBlocksNothing() {
    Freshness answer =
        ask("1")
            .limited(Who.THIRD_PARTY, "x", ">=1")
            .limited(Who.THIRD_PARTY, "y", "<2")
            .in(Snapshots.of("1 2024-01-01", "1.5 2024-06-01", "2 2025-01-01"));
    assertThat(answer.blockedBy()).containsExactly("third_party:y <2 a/b.toml:3");
    assertThat(text(answer.latestAllowed())).isEqualTo("1.5");
    assertThat(answer.status()).isEqualTo(FreshnessStatus.STALE_LOCK);
    assertThat(answer.outdatedSince()).isEqualTo(Snapshots.day("2024-06-01"));
  }

  @Test
  void onlyADirectDependencyMakesAStaleLock() {
    ReleaseIndex index = Snapshots.of("1 2024-01-01", "2 2025-01-01");
    assertThat(ask("1").in(index).status()).isEqualTo(FreshnessStatus.STALE_LOCK);
    assertThat(ask("1").indirectly().in(index).status()).isEqualTo(FreshnessStatus.BEHIND);
  }

  @Test
  void whoeverWaitsIsFreshUntilTheWaitIsOver() {
    ReleaseIndex index = Snapshots.of("1 2024-01-01", "2 2025-12-25");
    Freshness waiting = ask("1").waiting(14).in(index);
    assertThat(waiting.status()).isEqualTo(FreshnessStatus.FRESH);
    assertThat(waiting.blockedBy()).containsExactly("cooldown");
    assertThat(text(waiting.latestPolicy())).isEqualTo("1");
    assertThat(ask("1").waiting(7).in(index).status()).isEqualTo(FreshnessStatus.STALE_LOCK);
  }

  @Test
  void aVersionAboveTheNewestStableOneIsAhead() {
    ReleaseIndex index = Snapshots.of("1 2025-01-01", "2rc1 2025-02-01");
    Freshness answer = ask("2rc1").in(index);
    assertThat(answer.status()).isEqualTo(FreshnessStatus.AHEAD);
    assertThat(answer.drift()).isEqualTo(Drift.AHEAD);
    assertThat(answer.libyears()).isZero();
  }

  @Test
  void aLocalBuildOfTheNewestIsFresh() {
    Freshness answer = ask("1.2+gcr.2").in(Snapshots.of("1.2 2025-06-01"));
    assertThat(answer.status()).isEqualTo(FreshnessStatus.FRESH);
    assertThat(answer.drift()).isEqualTo(Drift.LOCAL);
  }

  @Test
  void twoYearsOfSilenceAreUnmaintainedUnlessArchivedOrOnlyLocksAreKnown() {
    assertThat(ask("1").in(Snapshots.of("1 2023-12-01")).status())
        .isEqualTo(FreshnessStatus.UNMAINTAINED);
    assertThat(ask("1").in(Snapshots.of("1 2024-02-01")).status()).isEqualTo(FreshnessStatus.FRESH);
    assertThat(
            ask("1")
                .in(Snapshots.of(ProjectStatus.ARCHIVED, AsofQuality.EXACT, "1 2019-01-01"))
                .status())
        .isEqualTo(FreshnessStatus.FRESH);
    assertThat(
            ask("1")
                .in(Snapshots.of(ProjectStatus.ACTIVE, AsofQuality.LOCKS_ONLY, "1 2019-01-01"))
                .status())
        .isEqualTo(FreshnessStatus.FRESH);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.0,     1.0.0,  NONE
          1.0,     1!0.1,  EPOCH
          1.9,     2.0,    MAJOR
          1.9,     1.10,   MINOR
          1.9.1,   1.9.2,  PATCH
          1.9.1.1, 1.9.1.2,PATCH
          1.9,     1.9.post1, POST
          1.9rc1,  1.9,    POST
          1.9+a,   1.9,    LOCAL
          2.0,     1.9,    AHEAD
          """)
  void theFirstPartThatDiffersIsTheDrift(String from, String to, Drift drift) {
    assertThat(Lag.drift(Snapshots.version(from), Snapshots.version(to))).isEqualTo(drift);
  }

  @Test
  void versionsThatNameTheYearOfTheirReleaseAreDates() {
    assertThat(ask("24.1").in(Snapshots.of("24.1 2024-04-01", "25.0 2025-01-01")).isCalver())
        .isTrue();
    assertThat(ask("2024.1").in(Snapshots.of("2024.1 2024-04-01")).isCalver()).isTrue();
    assertThat(ask("24.1").in(Snapshots.of("24.1 2016-04-01", "25.0 2016-06-01")).isCalver())
        .isFalse();
    assertThat(ask("24.1").in(Snapshots.of("24.1 ?")).isCalver()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          needs=,                                  true
          needs=x>=1,                              true
          needs=x>=2,                              false
          needs=gone,                              false
          needs=gone;extra=="socks",               true
          needs=gone;python_version<"3.8",         true
          needs=gone;sys_platform=="win32",        false
          needs=not!a!requirement,                 false
          """)
  void anUpgradeStandsAloneIfTheRestOfTheLockMeetsItsNeeds(String needs, boolean expected) {
    Freshness answer =
        ask("1")
            .under("3.9")
            .beside("d==1", "x==1.5")
            .in(Snapshots.of("1 2024-01-01", "2 2025-01-01 " + needs));
    assertThat(answer.upgradableAlone()).isEqualTo(expected);
  }

  @Test
  void withoutTheNeedsOfTheReleaseNobodyKnowsWhetherItStandsAlone() {
    ReleaseIndex index = Snapshots.of("1 2024-01-01", "2 2025-01-01");
    assertThat(ask("1").beside("d==1").in(index).upgradableAlone()).isNull();
    ReleaseIndex withNeeds = Snapshots.of("1 2024-01-01", "2 2025-01-01 needs=");
    assertThat(ask("1").in(withNeeds).upgradableAlone()).isNull();
    assertThat(ask("2").beside("d==2").in(withNeeds).upgradableAlone()).isNull();
  }

  @Test
  void anEarlierInstantIsKnownByUploadTimesOnly() {
    ReleaseIndex index = Snapshots.of("1 2024-01-01", "2 2025-01-01");
    Freshness then =
        new FreshnessJudge(index, Snapshots.day("2024-06-01")).judge(ask("1").subject());
    assertThat(then.status()).isEqualTo(FreshnessStatus.FRESH);
    assertThat(then.quality()).isEqualTo(AsofQuality.UPLOAD_TIME_ONLY);
    assertThat(ask("1").in(index).quality()).isEqualTo(AsofQuality.EXACT);
  }

  @Test
  void whatOthersAllowIsUnknownWhereTheLockDoesNotSayIt() {
    ReleaseIndex index = Snapshots.of("1 2025-01-01", "2 2025-06-01 needs=");
    Freshness unbound = ask("1").beside("d==1").unboundIn(index);
    assertThat(unbound.latestAllowed()).isNull();
    assertThat(unbound.outdatedSince()).isNull();
    assertThat(unbound.upgradableAlone()).isNull();
    assertThat(unbound.latestSupported()).isNotNull();
    assertThat(unbound.status()).isEqualTo(FreshnessStatus.BEHIND);
    Freshness bound = ask("1").beside("d==1").in(index);
    assertThat(bound.latestAllowed()).isNotNull();
    assertThat(bound.upgradableAlone()).isTrue();
    assertThat(bound.status()).isEqualTo(FreshnessStatus.STALE_LOCK);
  }

  @Test
  void whatTheProjectItselfExcludesIsKnownWhateverOthersAllow() {
    ReleaseIndex index = Snapshots.of("1 2025-01-01", "2 2025-06-01");
    assertThat(ask("1").limited(Limit.Who.OWN_MANIFEST, "", "<2").unboundIn(index).status())
        .isEqualTo(FreshnessStatus.STALE_PIN);
  }
}
