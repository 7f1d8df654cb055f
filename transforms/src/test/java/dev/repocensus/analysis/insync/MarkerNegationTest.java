package dev.repocensus.analysis.insync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Truth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerNegationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sys_platform == 'linux'",
        "sys_platform != 'linux'",
        "python_version < '3.12'",
        "python_version >= '3.12' and sys_platform == 'win32'",
        "python_version > '3.11' or sys_platform == 'win32' or os_name == 'nt'",
        "(python_version <= '3.11' or sys_platform == 'win32') and os_name != 'nt'",
        "(sys_platform == 'darwin')",
        "'linux' in sys_platform",
        "sys_platform not in 'linux darwin'"
      })
  void theOppositeHoldsWhereTheMarkerDoesNot(String text) {
    Marker marker = Marker.parse(text).value().orElseThrow();
    Marker opposite = MarkerNegation.of(marker).orElseThrow();
    var environments = Environments.telling(List.of(marker, opposite), new Pythons(List.of()));
    assertThat(environments).isNotEmpty();
    assertThat(environments)
        .allSatisfy(
            each -> {
              Truth one = marker.evaluate(each);
              assertThat(opposite.evaluate(each))
                  .as("%s at %s", opposite, each)
                  .isEqualTo(one.not());
            });
    assertThat(Marker.parse(opposite.toString()).value()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"python_version ~= '3.11'", "os_name == 'nt' and python_full_version === '3.11'"})
  void aComparisonWithoutAnOppositeHasNone(String text) {
    assertThat(MarkerNegation.of(Marker.parse(text).value().orElseThrow())).isEmpty();
  }
}
