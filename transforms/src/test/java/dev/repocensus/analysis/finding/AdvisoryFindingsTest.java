package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AdvisoryIndexBuilder;
import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.resolves.Scope;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.VulnerabilityRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.row.ProjectKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryFindingsTest {

  private static AdvisoryIndex index() {
    AdvisoryIndexBuilder builder = new AdvisoryIndexBuilder(Instant.parse("2026-01-01T00:00:00Z"));
    builder.add(new AdvisoryRow("CVE-1", null, Severity.CRITICAL, 9.8, null, null, null, null));
    builder.add(new AdvisoryRangeRow("CVE-1", "x", 0, "1.0", "1.4", null, null));
    builder.add(new AdvisoryRow("MAL-2", null, Severity.CRITICAL, null, null, null, null, null));
    builder.add(new AdvisoryVersionRow("MAL-2", "x", "6.6"));
    return builder.build();
  }

  private static List<FindingRow> found(String requirements) {
    Scope scope =
        Scope.of().project("app", ProjectKind.SERVICE).file("app/requirements.txt", requirements);
    List<DeclaredRequirement> declared =
        scope.index().parts().parts().stream().flatMap(part -> part.declared().stream()).toList();
    return AdvisoryFindings.ofDeclared("s//app", declared, index());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x                | -
          x==1.4           | -
          x>=1.4,<6        | -
          x<1              | -
          y==1.2           | -
          x==1.2           | VUL001 CRITICAL x is pinned to 1.2, which is vulnerable: CVE-1; fixed in 1.4
          x===1.2          | VUL001 CRITICAL x is pinned to 1.2, which is vulnerable: CVE-1; fixed in 1.4
          x==6.6           | VUL002 CRITICAL x is pinned to 6.6, which was made to do harm: MAL-2
          x>=1.2,<2        | VUL003 LOW x<2,>=1.2 lets in versions that are vulnerable: CVE-1
          x>=1.2           | VUL003 LOW x>=1.2 lets in versions that are vulnerable: CVE-1, MAL-2
          x==1.*           | VUL003 LOW x==1.* lets in versions that are vulnerable: CVE-1
          """)
  void aPinIsAHitAndARangeAHint(String requirement, String expected) {
    List<String> shown =
        found(requirement + "\n").stream()
            .map(row -> row.ruleId() + " " + row.severity() + " " + row.message())
            .toList();

    assertThat(shown).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }

  @Test
  void aRequirementWrittenTwiceIsOneFinding() {
    assertThat(found("x==1.2; python_version < '3.9'\nx==1.3; python_version >= '3.9'\n"))
        .hasSize(1);
  }

  private static AffectedVersion affected(
      String fork, @Nullable String fix, @Nullable Boolean isFixable, @Nullable Long files) {
    VulnerabilityRow row =
        new VulnerabilityRow(
            "s//a/uv.lock",
            "x",
            fork,
            "CVE-1",
            List.of("GHSA-1", "PYSEC-1"),
            Severity.MEDIUM,
            null,
            null,
            fix,
            isFixable,
            files == null ? null : files > 0,
            files);
    return new AffectedVersion(row, "a", "s//a", "a/uv.lock", 7);
  }

  @Test
  void aLockedVersionIsAsBadAsItsAdvisorySays() {
    FindingRow row = AdvisoryFindings.ofLocked(List.of(affected("1.2", "1.4", true, 2L))).get(0);

    assertThat(row.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(row.line()).isEqualTo(7);
    assertThat(row.message())
        .isEqualTo(
            "x is locked at 1.2, which is vulnerable: CVE-1 (GHSA-1, PYSEC-1); fixed in 1.4;"
                + " imported by 2 files");
    assertThat(row.remediation()).startsWith("Make the lock again");
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    FindingRow unknown = AdvisoryFindings.ofLocked(List.of(affected("1", null, null, null))).get(0);
    FindingRow unused = AdvisoryFindings.ofLocked(List.of(affected("1", "2", false, 0L))).get(0);

    assertThat(unknown.message()).endsWith("(GHSA-1, PYSEC-1)");
    assertThat(unused.message()).endsWith("; no project that uses the lock imports it");
    assertThat(unused.remediation()).isEqualTo("Allow 2, then make the lock again.");
  }

  @Test
  void forksOfALockAreOneFindingForAnAdvisory() {
    assertThat(
            AdvisoryFindings.ofLocked(
                List.of(affected("1.2", null, null, null), affected("1.3", null, null, null))))
        .hasSize(1);
  }
}
