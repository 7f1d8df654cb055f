package dev.repocensus.analysis.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.packaging.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which interpreters and which systems a lock is for. */
class PythonsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-                        | 2.7.18 | true",
        "''                       | 3.20.1 | true",
        ">=3.9                    | 3.8.20 | false",
        ">=3.9                    | 3.9    | true",
        ">=3.9                    | 3.14.0rc1 | true",
        "==3.9.*                  | 3.10.0 | false",
        "CPython>=3.8,<3.10       | 3.9.1  | true",
        "CPython>=3.8,<3.10       | 3.10.0 | false",
        "'CPython==3.8.* || CPython==3.11.*' | 3.11.4 | true",
        "'CPython==3.8.* || CPython==3.11.*' | 3.9.4  | false",
        "'PyPy>=3.9||CPython<3'   | 2.7.18 | true",
      })
  void anyOfTheRangesIsEnough(String ranges, String version, boolean isIn) {
    assertThat(Pythons.of(ranges).contains(Version.parse(version).orElseThrow())).isEqualTo(isIn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">=3.9,<3.11      | ''            | 3.9.1 3.10.1",
        ">=3.9,<3.11      | 3.9.5         | 3.9.1 3.9.4 3.9.5 3.9.6 3.10.1",
        ">=3.9,<3.11      | 3.9           | 3.9.0 3.9.1 3.10.1",
        ">=3.9.5,<3.10    | 3.9.5         | 3.9.5 3.9.6",
        "==3.9.*          | 3.99999999999999999999999 | 3.9.1",
        "<2.8             | ''            | 2.7.18",
      })
  void aSampleHasEachMinorVersionAndThoseAroundTheNamedOnes(
      String ranges, String around, String expected) {
    List<Version> named =
        Stream.of(around)
            .filter(text -> !text.isEmpty())
            .flatMap(t -> Version.parse(t).stream())
            .toList();
    assertThat(
            Pythons.of(ranges).sample(named).stream()
                .map(Version::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'>=3.9', 3.9", "'>=3.9,<4', 3.9 4", "'==3.8.* || ==3.11.*', 3.8 3.11"})
  void boundsAreTheVersionsThatTheRangesName(String ranges, String expected) {
    List<String> bounds =
        Pythons.of(ranges).bounds().stream().map(Version::toString).sorted().toList();
    List<String> wanted =
        Stream.of(expected.split(" ")).filter(t -> !t.isEmpty()).sorted().toList();
    assertThat(bounds).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | linux linux darwin darwin",
        "linux                       | linux linux",
        "Linux,MAC                   | linux linux darwin darwin",
        "windows                     | win32",
        "sys_platform == 'win32'     | linux linux darwin darwin win32",
        "sys_platform == 'linux'     | linux linux darwin darwin",
        "cp311-cp311-win_amd64       | linux linux darwin darwin win32",
      })
  void platformsAreThoseThatAreNamedElseTheUsualOnes(String environments, String systems) {
    List<String> named = environments.isEmpty() ? List.of() : List.of(environments.split(","));
    assertThat(Platform.of(named).stream().map(Platform::sys).collect(Collectors.joining(" ")))
        .isEqualTo(systems);
  }
}
