package dev.repocensus.analysis.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.problem.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryIndexTest {
  private static final Instant THEN = Instant.parse("2024-06-01T00:00:00Z");

  private static AdvisoryIndex index(Instant asOf, String... records) {
    AdvisoryDump dump = new AdvisoryDump();
    for (String record : records) {
      dump.add(OsvTexts.record(record));
    }
    AdvisoryIndexBuilder builder = new AdvisoryIndexBuilder(asOf);
    dump.advisories().forEach(builder::add);
    dump.aliases().forEach(builder::add);
    dump.ranges().forEach(builder::add);
    dump.versions().forEach(builder::add);
    return builder.build();
  }

  private static List<String> ids(AdvisoryIndex index, String version) {
    return index.of("a", version).stream().map(Advisory::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'introduced': '0'}                                              | 0.1      | true
          {'introduced': '0'}                                              | 0.dev0   | true
          {'introduced': '0'}                                              | 1!0      | true
          {'introduced': '0'}, {'fixed': '1.2'}                            | 1.2rc1   | true
          {'introduced': '0'}, {'fixed': '1.2'}                            | 1.2      | false
          {'introduced': '0'}, {'fixed': '1.2'}                            | 1.2.0    | false
          {'introduced': '0'}, {'fixed': '1.2'}                            | 1.2+x    | false
          {'introduced': '1.0'}, {'fixed': '1.2'}                          | 1.0rc1   | false
          {'introduced': '1.0'}, {'fixed': '1.2'}                          | 1        | true
          {'introduced': '1.0'}, {'fixed': '1.2'}                          | 1.9      | false
          {'introduced': '1.0'}, {'last_affected': '1.2'}                  | 1.2.0    | true
          {'introduced': '1.0'}, {'last_affected': '1.2'}                  | 1.2+x    | true
          {'introduced': '1.0'}, {'last_affected': '1.2'}                  | 1.2.post1 | false
          {'introduced': '1.0'}, {'last_affected': '1.2'}                  | 1.2.1    | false
          {'introduced': '0'}, {'fixed': '1'}, {'introduced': '2'}         | 1.5      | false
          {'introduced': '0'}, {'fixed': '1'}, {'introduced': '2'}         | 2.0      | true
          {'introduced': '0'}, {'limit': '1.5'}                            | 1.4      | true
          {'introduced': '0'}, {'limit': '1.5'}                            | 1.5      | false
          {'introduced': '0'}, {'limit': '1.5'}, {'limit': '1.7'}          | 1.6      | true
          {'introduced': '0'}, {'limit': '1.5'}, {'limit': '*'}            | 9        | true
          {'fixed': '1.5'}                                                 | 1.0      | false
          {'introduced': '1'}, {'fixed': '1'}                              | 1        | false
          """)
  void aRangeIsAboutTheVersionsBetweenItsEvents(String events, String version, boolean isIn) {
    AdvisoryIndex index = index(THEN, OsvTexts.ranged("X", "a", events, ""));

    assertThat(!index.of("a", version).isEmpty()).isEqualTo(isIn);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, true",
    "1.0.0, true",
    "v1, true",
    "1.0+cpu, true",
    "1.0.post1, false",
    "1.1, false",
    "2004d, true",
    "2004e, false"
  })
  void aNamedVersionIsMeantHoweverItIsSpelled(String version, boolean isIn) {
    AdvisoryIndex index = index(THEN, OsvTexts.named("X", "A", "'1.0', '2004d'", ""));

    assertThat(!index.of("a", version).isEmpty()).isEqualTo(isIn);
  }

  @Test
  void aNamedLocalVersionMeansItselfAlone() {
    AdvisoryIndex index = index(THEN, OsvTexts.named("X", "a", "'1.0+bad'", ""));

    assertThat(ids(index, "1.0+bad")).containsExactly("X");
    assertThat(ids(index, "1.0")).isEmpty();
  }

  @Test
  void recordsThatShareAnAliasAreOneUnderTheFirstIdByName() {
    AdvisoryIndex index =
        index(
            THEN,
            OsvTexts.named("PYSEC-9", "a", "'1.0'", "'aliases': ['CVE-7']"),
            OsvTexts.ranged(
                "GHSA-x",
                "a",
                "{'introduced': '0'}, {'fixed': '0.5'}",
                "'aliases': ['CVE-7'], 'database_specific': {'severity': 'HIGH'}"),
            OsvTexts.named("OTHER-1", "a", "'1.0'", ""));

    assertThat(ids(index, "1.0")).containsExactly("CVE-7", "OTHER-1");
    Advisory merged = index.of("a", "1.0").get(0);
    assertThat(merged.aliases()).containsExactly("GHSA-x", "PYSEC-9");
    assertThat(merged.severity()).isEqualTo(Severity.HIGH);
    assertThat(ids(index, "0.4")).containsExactly("CVE-7");
  }

  @Test
  void aliasesJoinThroughARecordAboutAnotherDistribution() {
    AdvisoryIndex index =
        index(
            THEN,
            OsvTexts.named("PYSEC-9", "a", "'1'", "'aliases': ['CVE-7']"),
            OsvTexts.named("GHSA-x", "a", "'1'", "'aliases': ['CVE-8']"),
            OsvTexts.named("PYSEC-3", "b", "'1'", "'aliases': ['CVE-8', 'CVE-7']"));

    assertThat(ids(index, "1")).containsExactly("CVE-7");
    assertThat(index.of("a").get(0).aliases())
        .containsExactly("CVE-8", "GHSA-x", "PYSEC-3", "PYSEC-9");
  }

  @Test
  void aMaliciousReleaseStaysApartFromWhatItIsAnAliasOf() {
    AdvisoryIndex index =
        index(
            THEN,
            OsvTexts.named("MAL-1", "a", "'1'", "'aliases': ['GHSA-x']"),
            OsvTexts.named("GHSA-x", "a", "'1'", "'aliases': ['MAL-1', 'CVE-2']"));

    assertThat(ids(index, "1")).containsExactly("CVE-2", "MAL-1");
    Advisory malicious = index.of("a", "1").get(1);
    assertThat(malicious.isMalicious()).isTrue();
    assertThat(malicious.aliases()).containsExactly("GHSA-x");
    assertThat(malicious.severity()).isEqualTo(Severity.CRITICAL);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31T23:59:59Z, false",
    "2024-01-01T00:00:00Z, true",
    "2024-02-29T23:59:59Z, true",
    "2024-03-01T00:00:00Z, false"
  })
  void onlyWhatWasPublishedAndNotWithdrawnByThenCounts(Instant asOf, boolean isKnown) {
    AdvisoryIndex index =
        index(asOf, OsvTexts.named("X", "a", "'1'", "'withdrawn': '2024-03-01T00:00:00Z'"));

    assertThat(!index.isEmpty()).isEqualTo(isKnown);
  }

  @Test
  void aFixCountsOnlyIfNoRecordOfTheSameThingIsAboutIt() {
    AdvisoryIndex index =
        index(
            THEN,
            OsvTexts.ranged(
                "PYSEC-1", "a", "{'introduced': '0'}, {'fixed': '1.2'}", "'aliases': ['CVE-1']"),
            OsvTexts.ranged(
                "GHSA-1",
                "a",
                "{'introduced': '1.2'}, {'fixed': '1.3'}, {'introduced': '2'}, {'fixed': '2.4'}",
                "'aliases': ['CVE-1']"));
    Advisory advisory = index.of("a").get(0);

    assertThat(advisory.fixAfter(version("1.0"))).contains(version("1.3"));
    assertThat(advisory.fixAfter(version("2.1"))).contains(version("2.4"));
    assertThat(advisory.fixAfter(version("2.4"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''         | true
          >=1        | true
          <1.0       | false
          >=1.2      | true
          >=1.4,!=3  | false
          ==3.*      | true
          ~=1.1      | true
          """)
  void aRangeMayLetInAnAffectedVersion(String specifiers, boolean isAllowed) {
    AdvisoryIndex index =
        index(
            THEN,
            OsvTexts.ranged("X", "a", "{'introduced': '1.0'}, {'fixed': '1.3'}", ""),
            OsvTexts.named("Y", "b", "'3'", ""),
            OsvTexts.named("Z", "a", "'3', 'none'", "'aliases': ['X']"));

    assertThat(index.of("a").get(0).isAllowedBy(SpecifierSet.parse(specifiers).value()))
        .isEqualTo(isAllowed);
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }
}
