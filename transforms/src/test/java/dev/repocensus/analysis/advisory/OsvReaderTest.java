package dev.repocensus.analysis.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsvReaderTest {
  private static final String PYPI = "'affected': [{'package': {'ecosystem': 'PyPI', 'name': 'a'}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "{",
        "{'id': 'X', 'affected': [",
        "{} {}",
        "{'id' 'X'}",
        "\u0000"
      })
  void whatIsNoRecordIsAProblemAndNothingElse(String text) {
    Outcome<Optional<OsvRecord>> read = OsvTexts.read(text);

    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting("code").containsExactly(ProblemCode.IDX003);
  }

  @Test
  void bytesThatAreNoTextAreAProblem() {
    byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};

    assertThat(OsvReader.read(bytes).problems()).hasSize(1);
  }

  @Test
  void nestingWithoutEndIsAProblem() {
    byte[] deep = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);

    assertThat(OsvReader.read(deep).problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'id': 'X-1'}",
        "{'id': 'X-1', 'affected': []}",
        "{'id': 'X-1', 'affected': 'all'}",
        "{'id': 'X-1', 'affected': [{'package': {'ecosystem': 'npm', 'name': 'a'}}]}",
        "{'id': 'X-1', 'affected': [{'ranges': [{'type': 'GIT', 'events': []}]}]}"
      })
  void aRecordAboutOtherEcosystemsIsNoneAndNoProblem(String text) {
    Outcome<Optional<OsvRecord>> read = OsvTexts.read(text);

    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'id': '', %s, 'versions': ['1']}]}                                    | no id
          {'id': 'a b', %s, 'versions': ['1']}]}                                 | no id
          {'id': 'X', %s}]}                                                      | names no version
          {'id': 'X', %s, 'versions': [1]}]}                                     | is no text
          {'id': 'X', %s, 'versions': ['1'], 'ranges': [{'type': 'ECOSYSTEM', 'events': [{'introduced': 'new'}]}]}]} | at no version
          {'id': 'X', %s, 'versions': ['1']}], 'severity': [{'type': 'CVSS_V3', 'score': '9.8'}]} | vector
          {'id': 'X', %s, 'versions': ['1']}], 'published': 'yesterday'}         | published
          {'id': 'X', 'affected': [{'package': {'ecosystem': 'PyPI', 'name': '../a'}, 'versions': ['1']}]} | without a name
          """)
  void whatCannotBeReadOfARecordIsSaid(String text, String message) {
    Outcome<Optional<OsvRecord>> read = OsvTexts.read(text.replace("%s", PYPI));

    assertThat(read.problems()).isNotEmpty();
    assertThat(read.problems().get(0).message()).contains(message);
  }

  @Test
  void theSmallestRecordNamesOneVersion() {
    OsvRecord record = OsvTexts.record("{'id': 'X-1', " + PYPI + ", 'versions': ['1.0']}]}");

    assertThat(record.versions()).containsExactly(new AdvisoryVersionRow("X-1", "a", "1.0"));
    assertThat(record.ranges()).isEmpty();
    assertThat(record.advisory().severity()).isNull();
    assertThat(record.advisory().publishedTs()).isNull();
  }

  @Test
  void namesAreNormalizedAndAliasesSortedOnce() {
    OsvRecord record =
        OsvTexts.record(
            OsvTexts.named(
                "PYSEC-1", "Foo_.Bar", "'1', '1'", "'aliases': ['GHSA-b', 'CVE-1', 'CVE-1', '']"));

    assertThat(record.versions())
        .containsExactly(new AdvisoryVersionRow("PYSEC-1", "foo-bar", "1"));
    assertThat(record.aliases())
        .containsExactly(
            new AdvisoryAliasRow("PYSEC-1", "CVE-1"), new AdvisoryAliasRow("PYSEC-1", "GHSA-b"));
  }

  @Test
  void spansOfSeveralRangesAreNumberedThrough() {
    OsvRecord record =
        OsvTexts.record(
            """
            {'id': 'X', 'affected': [{'package': {'ecosystem': 'PyPI', 'name': 'a'}, 'ranges': [
              {'type': 'GIT', 'events': [{'introduced': '0'}, {'fixed': 'deadbeef'}]},
              {'type': 'ECOSYSTEM', 'events': [
                {'fixed': '1.2'}, {'introduced': '0'}, {'introduced': '2'}, {'last_affected': '2.1'}]},
              {'type': 'ECOSYSTEM', 'events': [{'introduced': '3'}, {'limit': '4'}]}]}]}""");

    assertThat(record.ranges())
        .containsExactly(
            new AdvisoryRangeRow("X", "a", 0, "0", "1.2", null, null),
            new AdvisoryRangeRow("X", "a", 1, "2", null, "2.1", null),
            new AdvisoryRangeRow("X", "a", 2, "3", null, null, "4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      textBlock =
          """
          'summary': 'nothing said'                                                             | -        | -
          'database_specific': {'severity': 'moderate'}                                         | MEDIUM   | -
          'database_specific': {'severity': 'unheard of'}                                       | -        | -
          'severity': [{'type': 'CVSS_V3', 'score': 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}] | CRITICAL | 9.8
          'severity': [{'type': 'CVSS_V2', 'score': 'AV:N/AC:L/Au:N/C:P/I:P/A:P'}]               | HIGH     | 7.5
          'severity': [{'type': 'CVSS_V3', 'score': 'CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N'}, {'type': 'CVSS_V4', 'score': 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N'}], 'database_specific': {'severity': 'LOW'} | MEDIUM | 6.9
          'severity': [{'type': 'CVSS_V3', 'score': 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'}] | INFO  | 0.0
          """)
  void severityIsTheHighestScoreElseAWord(String more, String severity, Double cvss) {
    OsvRecord record = OsvTexts.record(OsvTexts.named("X", "a", "'1'", more));

    Severity expected = severity == null ? null : Severity.valueOf(severity);
    assertThat(record.advisory().severity()).isEqualTo(expected);
    assertThat(record.advisory().cvss()).isEqualTo(cvss);
  }

  @Test
  void aMaliciousReleaseIsCriticalWhateverItsScore() {
    OsvRecord record =
        OsvTexts.record(
            OsvTexts.named("MAL-1", "a", "'1'", "'database_specific': {'severity': 'LOW'}"));

    assertThat(record.advisory().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void aDumpKeepsTheLastChangeOfAnIdInAnyOrder() {
    OsvRecord old = OsvTexts.record(OsvTexts.named("X", "a", "'1'", ""));
    OsvRecord last =
        OsvTexts.record(OsvTexts.named("X", "a", "'2'", "").replace("2024-05-01", "2024-06-01"));

    for (OsvRecord[] order : new OsvRecord[][] {{old, last}, {last, old}}) {
      AdvisoryDump dump = new AdvisoryDump();
      dump.add(order[0]);
      dump.add(order[1]);

      assertThat(dump.versions()).extracting(AdvisoryVersionRow::version).containsExactly("2");
      assertThat(dump.newest()).contains(Instant.parse("2024-06-01T00:00:00Z"));
    }
  }
}
