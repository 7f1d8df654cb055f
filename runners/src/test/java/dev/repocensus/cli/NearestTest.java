package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "abc, abc, 0",
    "abc, acb, 1",
    "abc, abd, 1",
    "kitten, sitting, 3"
  })
  void distanceCountsSteps(String a, String b, int steps) {
    assertThat(Nearest.distance(a, b)).isEqualTo(steps);
    assertThat(Nearest.distance(b, a)).isEqualTo(steps);
  }

  @Test
  void nothingIsMeantByAStrangeOrEndlessWord() {
    assertThat(Nearest.hint("zzzz", List.of("scan", "query"))).isEmpty();
    assertThat(Nearest.hint("s".repeat(100_000), List.of("scan"))).isEmpty();
    assertThat(Nearest.hint("scna", List.of("scan", "scab"))).isEqualTo("; did you mean scan?");
  }
}
