package dev.repocensus.analysis.staleness;

import static dev.repocensus.analysis.staleness.Snapshots.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.repocensus.schema.index.PythonCycleRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonCyclesTest {
  private static final String HEADER = "cycle\trelease_date\teol_date\tstated_on\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        HEADER,
        "cycle,release_date\n",
        HEADER + "3.9",
        HEADER + "nine\t2020-10-05\t\t2025-01-01",
        HEADER + "3.9\t2020-13-05\t\t2025-01-01",
        HEADER + "3.9\t2020-10-05\tsoon\t2025-01-01"
      })
  void whatIsNoSuchTableIsRefusedWithItsLine(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PythonCycles.parse(text))
        .withMessageMatching("line \\d+: .+");
  }

  @Test
  void aVersionWithoutAnEndHasNone() {
    PythonCycles cycles =
        PythonCycles.parse("# ours\n" + HEADER + "4.0\t2030-01-01\t\t2030-02-01\n");
    assertThat(cycles.endOf(version("4.0.3"))).isNull();
    assertThat(cycles.of(version("4.0.3"))).isPresent();
    assertThat(cycles.of(version("3.12.0"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.7.18,2020-01-01", "3.8.0,2024-10-07", "3.10.14,2026-10-31"})
  void theTableOfThisBuildKnowsWhenVersionsEnd(String python, LocalDate end) {
    assertThat(PythonCycles.shipped().endOf(version(python))).isEqualTo(end);
  }

  @Test
  void everyVersionOfThisBuildEndsAfterItCameOut() {
    assertThat(PythonCycles.shipped().rows())
        .hasSizeGreaterThan(10)
        .extracting(PythonCycleRow::cycle)
        .doesNotHaveDuplicates();
    assertThat(PythonCycles.shipped().rows())
        .allMatch(row -> row.eolDate() != null && row.eolDate().isAfter(row.releaseDate()));
  }
}
