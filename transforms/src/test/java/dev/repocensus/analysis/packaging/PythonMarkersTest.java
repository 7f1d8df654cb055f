package dev.repocensus.analysis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonMarkersTest {
  private static final MarkerEnvironment LINUX =
      MarkerEnvironment.of(Map.of("sys_platform", "linux", "os_name", "posix"));
  private static final MarkerEnvironment WINDOWS =
      MarkerEnvironment.of(Map.of("sys_platform", "win32", "os_name", "nt"));

  private static Marker marker(String text) {
    return Marker.parse(text).value().orElseThrow();
  }

  private static VersionIntervals pythons(String specifiers) {
    return SpecifierSet.parse(specifiers).value().versions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python_version < '3.10'|>=3.8,<3.10|TRUE",
        "python_version < '3.10'|>=3.10|FALSE",
        "python_version < '3.10'|>=3.8|UNKNOWN",
        "python_version <= '3.10'|>=3.8,<3.11|TRUE",
        "python_version > '3.9'|>=3.10|TRUE",
        "python_version > '3.9'|==3.9.*|FALSE",
        "python_version == '3.1'|==3.10.*|FALSE",
        "python_version == '3.*'|>=3.0,<4.0|TRUE",
        "python_version in '2.7, 3.9'|==3.9.*|TRUE",
        "python_version not in '2.7, 3.9'|==3.9.*|FALSE",
        "'3.10' <= python_version|>=3.10|TRUE",
        "python_full_version >= '3.9.4'|==3.9.*|UNKNOWN",
        "python_full_version >= '3.9.4'|==3.9.5|TRUE",
        "'3.9.4' <= python_full_version|==3.9.5|TRUE",
        "python_full_version != '3.9.4'|==3.9.4|FALSE",
        "python_version < '3.10' or python_version >= '3.10'||TRUE",
        "python_version < '3.10' and python_version >= '3.10'||FALSE",
        "python_version < '3.10' and sys_platform == 'win32'|<3.9|FALSE",
        "python_version < '3.10' and platform_machine == 'x'|<3.9|UNKNOWN",
        "(python_version < '3.10' or os_name == 'posix')|>=3.12|TRUE",
        "python_version < '5'|>=3|TRUE"
      })
  void aMarkerHoldsForIntervalsOfPythons(String marker, String pythons, Truth expected) {
    PythonMarkers found = PythonMarkers.of(marker(marker), LINUX);
    assertThat(found.over(pythons(pythons == null ? "" : pythons))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python_version < '3.9'|python_version < '3.10'|TRUE|FALSE",
        "python_version < '3.10'|python_version < '3.9'|FALSE|FALSE",
        "python_version < '3.9'|python_full_version >= '3.9'|FALSE|TRUE",
        "sys_platform == 'win32'|os_name == 'nt'|TRUE|FALSE",
        "sys_platform == 'win32'|sys_platform != 'win32'|FALSE|TRUE",
        "sys_platform == 'win32' and python_version < '3.9'|python_version < '3.9'|TRUE|FALSE",
        "platform_machine == 'x'|os_name == 'nt'|UNKNOWN|UNKNOWN",
        "python_version < '3.7'|platform_machine == 'x'|TRUE|TRUE"
      })
  void markersImplyOrExcludeEachOtherOverTheEnvironmentsGiven(
      String marker, String other, Truth implied, Truth disjoint) {
    List<MarkerEnvironment> places = List.of(LINUX, WINDOWS);
    VersionIntervals pythons = pythons(">=3.8");
    assertThat(PythonMarkers.implies(marker(marker), marker(other), places, pythons))
        .isEqualTo(implied);
    assertThat(PythonMarkers.areDisjoint(marker(marker), marker(other), places, pythons))
        .isEqualTo(disjoint);
  }

  @Provide
  Arbitrary<String> markers() {
    Arbitrary<String> operators = Arbitraries.of("<", "<=", "==", "!=", ">=", ">", "~=");
    Arbitrary<String> full =
        Combinators.combine(operators, Arbitraries.of("3.9.0", "3.9.4", "3.10.1", "3.8", "3.11"))
            .as((o, v) -> "python_full_version " + o + " '" + v + "'");
    Arbitrary<String> minor =
        Combinators.combine(operators, Arbitraries.of("3.9", "3.10", "3.8", "3.11", "2.7"))
            .as((o, v) -> "python_version " + o + " '" + v + "'");
    Arbitrary<String> turned =
        Combinators.combine(
                Arbitraries.of("<", "<=", "==", "!=", ">=", ">"),
                Arbitraries.of("3.9", "3.9.4", "3.10"),
                Arbitraries.of("python_version", "python_full_version"))
            .as((o, v, n) -> "'" + v + "' " + o + " " + n);
    Arbitrary<String> other =
        Arbitraries.of("sys_platform == 'linux'", "os_name == 'nt'", "extra == 'x'");
    Arbitrary<String> one = Arbitraries.oneOf(full, minor, turned, other);
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(parts -> Arbitraries.of(" and ", " or ").map(word -> String.join(word, parts)));
  }

  /** What the intervals say of one Python is what evaluating the marker there says. */
  @Property
  void intervalsAgreeWithEvaluation(
      @ForAll("markers") String text, @ForAll("versions") String python) {
    Version version = Version.parse(python).orElseThrow();
    Marker marker = marker(text);
    MarkerEnvironment there =
        LINUX
            .with("python_full_version", python)
            .with("python_version", version.releaseAt(0) + "." + version.releaseAt(1));
    PythonMarkers found = PythonMarkers.of(marker, LINUX);
    boolean certain = found.certain().contains(version);
    boolean possible = found.possible().contains(version);
    Truth truth = certain ? Truth.TRUE : possible ? Truth.UNKNOWN : Truth.FALSE;
    assertThat(truth).isEqualTo(marker.evaluate(there));
  }

  @Provide
  Arbitrary<String> versions() {
    Set<String> all =
        Set.of(
            "2.7.18", "3.8.0", "3.8.20", "3.9.0", "3.9.4", "3.9.5", "3.10.0", "3.10.1", "3.11.2");
    return Arbitraries.of(all.stream().sorted().toList());
  }
}
