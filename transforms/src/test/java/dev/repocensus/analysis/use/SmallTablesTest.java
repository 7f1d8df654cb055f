package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallTablesTest {

  @ParameterizedTest
  @CsvSource({
    "'', ",
    "requests, ",
    "pytest, 'a test runner, or a plugin that one loads'",
    "pytest-foo, its name is that of a plugin of pytest",
    "pytestfoo, ",
    "sphinxcontrib-foo, its name is that of a plugin of sphinxcontrib",
    "my-pytest-foo, ",
  })
  void aToolHasAReason(String name, @Nullable String reason) {
    assertThat(Tools.reason(name)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "'', , -1",
    "requests, , -1",
    "tomli, tomllib, 11",
    "backports-zoneinfo, zoneinfo, 9",
    "dataclasses, dataclasses, 7",
  })
  void aBackportStandsInForAModuleUntilAVersion(String name, @Nullable String module, int minor) {
    assertThat(Backports.module(name)).isEqualTo(module);
    assertThat(Backports.notNeededFrom(name)).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource({"'', ", "json, ", "tomllib, tomli", "distutils, setuptools", "cgi, legacy-cgi"})
  void whatPythonLacksSomeoneProvides(String module, @Nullable String distribution) {
    assertThat(Backports.of(module)).isEqualTo(distribution);
  }

  @ParameterizedTest
  @CsvSource({"'', false", "json, false", "queue, false", "Queue, true", "urllib2, true"})
  void namesOfPython2AreKnownByTheirCase(String top, boolean isOld) {
    assertThat(OldNames.isPython2(top)).isEqualTo(isOld);
  }

  @Test
  void placesAreOrderedByBytesAndThenByLine() {
    Site first = new Site("a/b.py", 9);
    Site later = new Site("a/b.py", 10);
    assertThat(first).isLessThan(later);
    assertThat(new Site("A.py", 99)).isLessThan(first);
    assertThat(Site.first(null, null)).isNull();
    assertThat(Site.first(later, first)).isEqualTo(first);
    assertThat(Site.first(null, later)).isEqualTo(Site.first(later, null)).isEqualTo(later);
    assertThat(later).hasToString("a/b.py:10");
  }

  @ParameterizedTest
  @CsvSource({
    "a.py, 4, false, false",
    "a.py, 5, false, true",
    "a.py, 6, false, false",
    "a.py, 6, true, true",
    "a.py, 7, true, false",
    "b.py, 5, true, false",
  })
  void aCommentSpeaksOfItsLineAndAloneOfTheNext(
      String path, int line, boolean isAlone, boolean isOver) {
    PlacedPragma comment =
        new PlacedPragma(new Site("a.py", 5), java.util.List.of("DEP001"), "", isAlone);
    assertThat(comment.isOver(new Site(path, line))).isEqualTo(isOver);
  }
}
