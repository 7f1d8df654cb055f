package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.staleness.PythonCycles;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StalenessFindingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static FreshnessRow row(
      FreshnessStatus status, @Nullable Double libyears, ProjectStatus said, String... blockers) {
    return new FreshnessRow(
        "mono//a/uv.lock",
        "a/uv.lock",
        "mono//a",
        "d",
        "1",
        "k",
        "main",
        null,
        DateSource.INDEX,
        "9",
        "9",
        "9",
        "9",
        "9",
        null,
        libyears,
        null,
        3L,
        1,
        1,
        1,
        null,
        false,
        null,
        null,
        status == FreshnessStatus.YANKED,
        "broken",
        said,
        null,
        List.of(blockers),
        status,
        AsofQuality.EXACT);
  }

  private static List<Finding> of(FreshnessRow... rows) {
    return StalenessFindings.of(
        new StalenessCase("mono//a", DAY, List.of(rows), List.of(), PythonCycles.shipped()));
  }

  private static List<Finding> of(String range) {
    return StalenessFindings.of(
        new StalenessCase(
            "mono//a",
            DAY,
            List.of(),
            List.of(new StalenessCase.StatedPythons("a/pyproject.toml", range)),
            PythonCycles.shipped()));
  }

  @Test
  void nothingKnownIsNothingFound() {
    assertThat(of()).isEmpty();
    assertThat(of(row(FreshnessStatus.UNKNOWN, null, ProjectStatus.ACTIVE))).isEmpty();
    assertThat(of(row(FreshnessStatus.FRESH, 0.0, ProjectStatus.ACTIVE))).isEmpty();
  }

  @Test
  void aWithdrawnReleaseIsFoundWithItsReason() {
    assertThat(of(row(FreshnessStatus.YANKED, 0.1, ProjectStatus.ACTIVE)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo(FindingRule.STA001);
              assertThat(found.message()).isEqualTo("d 1 was withdrawn from the index: broken");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "STALE_LOCK, 2.0, true",
    "STALE_PIN, 2.5, true",
    "STALE_LOCK, 1.9, false",
    "BLOCKED, 9.0, false",
    "BEHIND, 9.0, false"
  })
  void aProjectIsAskedOnlyForWhatItCanMove(
      FreshnessStatus status, double libyears, boolean isFound) {
    List<Finding> found = of(row(status, libyears, ProjectStatus.ACTIVE, "own_manifest <2 a:1"));
    assertThat(found).hasSize(isFound ? 1 : 0);
    if (isFound) {
      assertThat(found.get(0).rule()).isEqualTo(FindingRule.STA002);
      assertThat(found.get(0).message()).endsWith("libyears behind 9, held by own_manifest <2 a:1");
    }
  }

  @Test
  void whatTheIndexSaysOfTheWholeIsFound() {
    assertThat(of(row(FreshnessStatus.FRESH, 0.0, ProjectStatus.ARCHIVED)))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("d is archived, says the index");
    assertThat(of(row(FreshnessStatus.UNMAINTAINED, 0.0, ProjectStatus.ACTIVE)))
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(FindingRule.STA005);
    assertThat(of(row(FreshnessStatus.UNKNOWN, null, ProjectStatus.QUARANTINED)))
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(FindingRule.STA006);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        ">=3.12          ; -",
        ">=3.11          ; -",
        ">=3.10          ; -",
        ">=3.9           ; STA003",
        ">=3.8,<3.13     ; STA003",
        ">=3.8,<3.10     ; STA003 STA004",
        "<3.9 || >=3.12  ; STA003",
        "==3.9.*         ; STA003 STA004"
      })
  void aRangeIsHeldAgainstTheDaysOnWhichVersionsEnd(String range, @Nullable String codes) {
    String found = String.join(" ", of(range).stream().map(each -> each.rule().name()).toList());
    assertThat(found).isEqualTo(codes == null ? "" : codes);
  }

  @Test
  void aVersionThatSoonEndsIsFoundHalfAYearBefore() {
    StalenessCase.StatedPythons stated = new StalenessCase.StatedPythons("p", ">=3.10");
    for (LocalDate day : List.of(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 3))) {
      List<Finding> found =
          StalenessFindings.of(
              new StalenessCase("x", day, List.of(), List.of(stated), PythonCycles.shipped()));
      assertThat(found).hasSize(day.getDayOfMonth() == 4 ? 1 : 0);
    }
  }

  @Test
  void everyRuleOfTheFamilyIsAsked() {
    assertThat(StalenessFindings.ALL.stream().map(StalenessRule::rule))
        .containsExactly(
            FindingRule.STA001,
            FindingRule.STA002,
            FindingRule.STA003,
            FindingRule.STA004,
            FindingRule.STA005,
            FindingRule.STA006);
  }
}
