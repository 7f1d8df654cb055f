package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static Finding finding(@Nullable String project, String subject, int line) {
    return Finding.of(
        FindingRule.DEP001, project, subject, "a.py", line, "text", UseConfidence.CERTAIN);
  }

  @Test
  void anEditAboveAFindingMakesNoNewOne() {
    assertThat(finding("s//p", "yaml", 3).fingerprint())
        .isEqualTo(finding("s//p", "yaml", 30).fingerprint())
        .matches("[0-9a-f]{32}");
  }

  @Test
  void ruleAndProjectAndSubjectTellFindingsApart() {
    assertThat(
            Arrays.asList(
                finding(null, "", 1).fingerprint(),
                finding("s//p", "yaml", 1).fingerprint(),
                finding("s//py", "aml", 1).fingerprint(),
                finding("s//q", "yaml", 1).fingerprint(),
                Fingerprint.of(FindingRule.DEP002, "s//p", "yaml")))
        .doesNotHaveDuplicates();
  }

  @Test
  void theFingerprintIsThatOfAnyShaTool() {
    // printf 'DEP001\0s//p\0yaml\0' | sha256sum
    assertThat(Fingerprint.of(FindingRule.DEP001, "s//p", "yaml"))
        .isEqualTo("d8e28a5978af263ed8c59ed21ee8ee33");
  }

  @Test
  void theRegisterSaysWhatToDoUnlessTheFindingKnowsBetter() {
    assertThat(finding("s//p", "yaml", 1).row().remediation()).isEqualTo(FindingRule.DEP001.fix());
    Finding better =
        new Finding(
            FindingRule.DEP001,
            null,
            "yaml",
            null,
            null,
            "text",
            "Declare PyYAML.",
            UseConfidence.LIKELY,
            "a.py:3");
    FindingRow row = better.row();
    assertThat(row.remediation()).isEqualTo("Declare PyYAML.");
    assertThat(row.severity()).isEqualTo(FindingRule.DEP001.severity());
    assertThat(row.suppressed()).isTrue();
    assertThat(row.suppressionId()).isEqualTo("a.py:3");
  }
}
