package dev.repocensus.analysis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CondaVersionTest {
  /** In the order that conda documents, each before the next. */
  private static final List<String> ASCENDING =
      List.of(
          "0.4",
          "0.4.1.rc",
          "0.4.1",
          "0.5a1",
          "0.5b3",
          "0.5C1",
          "0.5",
          "0.9.6",
          "0.960923",
          "1.0",
          "1.1dev1",
          "1.1_",
          "1.1a1",
          "1.1.0dev1",
          "1.1.a1",
          "1.1.0rc1",
          "1.1.0",
          "1.1.0post1",
          "1.1post1",
          "1996.07.12",
          "1!0.4.1",
          "1!3.1.1.6",
          "2!0.4.1");

  private static CondaVersion version(String text) {
    return CondaVersion.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1..2", "1!2!3", "a!1", "1+2+3", "1 2", "+1", "é"})
  void whatCondaRefusesIsNoVersion(String text) {
    assertThat(CondaVersion.parse(text)).isEmpty();
  }

  @Test
  void versionsAreInTheOrderThatCondaDocuments() {
    for (int i = 0; i < ASCENDING.size(); i++) {
      for (int j = 0; j < ASCENDING.size(); j++) {
        int order = version(ASCENDING.get(i)).compareTo(version(ASCENDING.get(j)));
        assertThat(Integer.signum(order))
            .as(ASCENDING.get(i) + " and " + ASCENDING.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "0.4, 0.4.0",
    "0.4.1.rc, 0.4.1.RC",
    "1.1.0dev1, 1.1.dev1",
    "1.1.0rc1, 1.1.rc1",
    "1.1.0post1, 1.1.post1",
    "1.1.1K, 1.1.1k",
    "1-2, 1_2",
    "2.1.0, 2.1",
    "1.2.3+0, 1.2.3"
  })
  void equalVersionsMayBeSpelledInSeveralWays(String one, String other) {
    assertThat(version(one)).isEqualTo(version(other)).hasSameHashCodeAs(version(other));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.1k, 1.1.1l",
    "1.1.1k, 1.1.1",
    "9e, 9f",
    "2023c, 2024a",
    "1.0.1dev, 1.0.1a",
    "1.0.1_, 1.0.1a",
    "1.0.1, 1.0.1post.za"
  })
  void lettersCount(String earlier, String later) {
    assertThat(version(earlier)).isLessThan(version(later));
  }

  @Property
  void anyTextIsReadOrRefusedAndIsItself(@ForAll @StringLength(max = 20) String text) {
    CondaVersion.parse(text)
        .ifPresent(each -> assertThat(each).isEqualByComparingTo(version(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                    | 1.0     | true",
        "'*'                   | 1.1.1k  | true",
        "1.1.1k                | 1.1.1k  | true",
        "1.1.1k                | 1.1.1l  | false",
        "==1.2                 | 1.2.0   | true",
        "==1.2                 | 1.2.1   | false",
        "=1.2                  | 1.2.1   | true",
        "=1.2                  | 1.20    | false",
        "=1.2=py311_0          | 1.2.1   | false",
        "1.2 py311_0           | 1.2     | true",
        "1.2.* *_cp311         | 1.2.9   | true",
        "1.2.*                 | 1.3     | false",
        "!=1.2.*               | 1.2.9   | false",
        "!=1.2.*               | 1.3     | true",
        ">=1.2,<2.0a0          | 1.9.9   | true",
        ">=1.2,<2.0a0          | 2.0a1   | false",
        ">=3.13,<3.14.0a0 *_cp313 | 3.13.2 | true",
        "'1.0|>=2,<3' | 2.5     | true",
        "'1.0 | 1.2' | 1.1     | false",
        "'==1.0 || ==1.2' | 1.2     | true",
        "~=1.4                 | 1.9     | true",
        "~=1.4                 | 2.0     | false",
        "~=1.4.2               | 1.4.1   | false",
        ">=1.1.1k              | 1.1.1t  | true",
        "<1.1.1k               | 1.1.1t  | false",
        "===2024a              | 2024a   | true"
      })
  void aSpecificationAllowsWhatCondaAllows(String range, String version, boolean holds) {
    assertThat(CondaRange.parse(range).orElseThrow().contains(version(version))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^1.*$", ">=1.*.2", "1..2", "1,,é"})
  void whatIsNoSpecificationAllowsNothingAndSaysSo(String text) {
    assertThat(CondaRange.parse(text)).isEmpty();
  }
}
