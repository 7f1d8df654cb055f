package dev.repocensus.analysis.pants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTypeTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "PYTHON_SOURCES", "python-sources", "files", "go_package"})
  void whatIsNoTargetOfPythonHasNoType(String written) {
    assertThat(TargetType.of(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "python_sources, a.py, true",
    "python_sources, a.pyi, true",
    "python_sources, a_test.py, false",
    "python_sources, conftest.py, false",
    "python_sources, tests.py, false",
    "python_sources, x/a.py, false",
    "python_tests, a_test.py, true",
    "python_tests, test_a.py, true",
    "python_tests, tests.py, true",
    "python_tests, a.py, false",
    "python_test_utils, conftest.py, true",
    "python_test_utils, test_a.pyi, true",
    "python_test_utils, helper.py, false",
    "python_source, a.py, false",
    "pex_binary, a.py, false",
  })
  void eachTypeOwnsItsUsualFiles(String type, String file, boolean owns) {
    TargetType known = TargetType.of(type);
    assertThat(known).isNotNull();
    assertThat(new SourceGlobs(known.usualSources()).match(file)).isEqualTo(owns);
  }

  @Test
  void requirementsAreTakenFromTheUsualFileAndGoIntoAResolve() {
    TargetType requirements = TargetType.of("python_requirements");
    assertThat(requirements).isNotNull();
    assertThat(requirements.isInput()).isTrue();
    assertThat(requirements.takesDefault()).isFalse();
    assertThat(requirements.ownsFiles()).isFalse();
    assertThat(requirements.usualSources()).containsExactly("requirements.txt");
  }
}
