package dev.repocensus.analysis.pants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceGlobsTest {
  @Test
  void noPatternAndPatternsOfNothingNameNoFile() {
    assertThat(new SourceGlobs(List.of()).match("a.py")).isFalse();
    assertThat(new SourceGlobs(List.of("", "!", "./", "/")).match("a.py")).isFalse();
    assertThat(new SourceGlobs(List.of("!a.py")).match("b.py")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "*.py, a.py, true",
    "*.py, x/a.py, false",
    "./*.py, a.py, true",
    "**/*.py, a.py, true",
    "**/*.py, x/y/a.py, true",
    "x/**/a.py, x/a.py, true",
    "x/**, x/y/a.py, true",
    "x/*/a.py, x/a.py, false",
    "*.py !a.py, a.py, false",
    "*.py !a.py, b.py, true",
    "!a.py *.py, a.py, false",
    "**/*.py !**/test_*.py, x/test_a.py, false",
    "**/*.py !x/*.py, x/y/a.py, true",
    "[ab].py, c.py, false",
    "a?.py, ab.py, true",
    "A.py, a.py, false",
  })
  void aFileIsNamedIfAPatternTakesItAndNoneLeavesIt(String patterns, String path, boolean isNamed) {
    assertThat(new SourceGlobs(List.of(patterns.split(" "))).match(path)).isEqualTo(isNamed);
  }
}
