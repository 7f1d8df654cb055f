package dev.repocensus.analysis.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Truth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markers in all environments at once say what they say in each alone. */
class MarkerBitsTest {
  private static final List<String> VARIABLES =
      List.of(
          "python_version",
          "python_full_version",
          "sys_platform",
          "os_name",
          "platform_system",
          "platform_machine",
          "implementation_name",
          "platform_python_implementation");

  private static LockEnvironments environments(String python, String systems) {
    String text =
        "{\"locked_resolves\": [{\"locked_requirements\": [{\"artifacts\": [], \"project_name\": \"a\","
            + " \"version\": \"1\", \"requires_dists\": [], \"requires_python\": null}]}],"
            + " \"requirements\": [\"a\"], \"requires_python\": ["
            + python
            + "], \"target_systems\": ["
            + systems
            + "]}";
    Lockfile lock = LockfileFormat.PEX.read(SourceText.of("a.lock", text)).value();
    return LockEnvironments.of(lock, List.of());
  }

  private static Marker marker(String text) {
    return Marker.parse(text).value().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python_version < '3.10'",
        "python_version >= '3.10' and sys_platform == 'linux'",
        "python_full_version < '3.9.1' or sys_platform == 'win32'",
        "sys_platform == 'darwin' and platform_machine == 'arm64'",
        "(os_name == 'nt' or os_name == 'posix') and python_version != '3.11'",
        "platform_release == '6' or sys_platform == 'linux'",
        "platform_release == '6' and sys_platform == 'linux'",
        "python_version in '3.9 3.10'",
        "'linux' == sys_platform",
        "implementation_name == 'pypy'",
        "platform_system == 'Linux' and (python_version < '3.9' or python_version >= '3.12')",
      })
  void inEveryEnvironmentTheBitsAreTheTruthOfThatEnvironment(String text) {
    LockEnvironments all = environments("\">=3.8,<3.13\"", "\"linux\", \"mac\"");
    Bits bits = new MarkerBits(all).of(marker(text));
    assertThat(all.size()).isGreaterThan(10);
    for (int i = 0; i < all.size(); i++) {
      Map<String, String> values = new TreeMap<>();
      for (String variable : VARIABLES) {
        String value = all.value(i, variable);
        if (value != null) {
          values.put(variable, value);
        }
      }
      Truth truth = marker(text).evaluate(MarkerEnvironment.of(values));
      assertThat(bits.certain().get(i))
          .as("certain in %s", all.name(i))
          .isEqualTo(truth == Truth.TRUE);
      assertThat(bits.possible().get(i))
          .as("possible in %s", all.name(i))
          .isEqualTo(truth != Truth.FALSE);
    }
  }

  @Test
  void noMarkerHoldsEverywhereAndAnExtraIsUnknownUntilItIsGiven() {
    LockEnvironments all = environments("\">=3.11,<3.12\"", "\"linux\"");
    MarkerBits bits = new MarkerBits(all);
    assertThat(bits.of(null)).isEqualTo(Bits.all(all.size()));
    Marker extra = marker("extra == 'x'");
    assertThat(bits.of(extra)).isEqualTo(Bits.unknown(all.size()));
    assertThat(bits.of(extra, "")).isEqualTo(Bits.none());
    assertThat(bits.of(extra, "x")).isEqualTo(Bits.all(all.size()));
    assertThat(bits.of(marker("extra == 'extra-3-app-x'"), "x"))
        .isEqualTo(Bits.unknown(all.size()));
    assertThat(bits.of(marker("'a' == 'a'"))).isEqualTo(Bits.unknown(all.size()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-                                               | -   | -",
        "nonsense                                        | -   | nonsense",
        "extra == 'X_y'                                  | x-y | -",
        "'x' in extras                                   | x   | -",
        "'g' in dependency_groups                        | g   | -",
        "extra != 'x'                                    | -   | extra != 'x'",
        "extra == 'extra-3-app-x'                        | -   | extra == 'extra-3-app-x'",
        "python_version < '3.9'                          | -   | python_version < '3.9'",
        "extra == 'x' and python_version < '3.9'         | x   | python_version < \"3.9\"",
        "python_version < '3.9' and (extra == 'x')       | x   | python_version < \"3.9\"",
        "extra == 'x' and extra == 'y'                   | x   | extra == \"y\"",
        "extra == 'x' or extra == 'y'                    | -   | extra == 'x' or extra == 'y'",
      })
  void aConditionIsTheGroupItDemandsAndTheRest(String text, String group, String shown) {
    ConditionParts parts = ConditionParts.of(text);
    assertThat(parts.group()).isEqualTo(group);
    assertThat(parts.shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, false",
    "extra == 'x', false",
    "extra == 'x' and extra == 'y', true",
    "extra == 'x' or extra == 'y', true",
    "python_version > '3' and (extra != 'x'), true"
  })
  void whatStillSpeaksOfExtrasIsComplex(String text, boolean isComplex) {
    assertThat(ConditionParts.of(text).isComplex()).isEqualTo(isComplex);
  }
}
