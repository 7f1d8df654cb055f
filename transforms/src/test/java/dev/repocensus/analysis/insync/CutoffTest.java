package dev.repocensus.analysis.insync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "no time         | -",
        "P1Y             | -",
        "7 days          | 604800",
        "1 week          | 604800",
        "2 weeks ago     | 1209600",
        "P7D             | 604800",
        "PT12H           | 43200",
        "24 hours        | 86400",
        "30 minutes      | 1800"
      })
  void aSpanIsReadInWordsAndAsTheStandardWritesIt(String text, Long seconds) {
    assertThat(Cutoff.span(text).map(each -> each.toSeconds()).orElse(null)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-06-01           | 2025-06-02T00:00:00Z | '' | true",
        "2025-06-01T00:00:00Z | 2025-06-01T00:00:00Z | '' | true",
        "2025-06-01T00:00:00Z | 2025-06-02T00:00:00Z | '' | false",
        "7 days               | ''                   | P7D | true",
        "8 days               | ''                   | P7D | false",
        "2025-06-01           | ''                   | P7D | false",
        "rubbish              | other                | '' | false"
      })
  void aCutoffIsTheSameHoweverItIsWritten(String now, String then, String span, boolean same) {
    assertThat(Cutoff.isSame(now, then, span.isEmpty() ? List.of() : List.of(span)))
        .isEqualTo(same);
  }
}
