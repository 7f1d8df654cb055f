package dev.repocensus.analysis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagingRulesTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', false",
    "-, -, false",
    "a-, a-, false",
    "é, é, false",
    "a, a, true",
    "Foo.Bar__baz, foo-bar-baz, true"
  })
  void namesAreNormalizedWhetherValidOrNot(String name, String normalized, boolean valid) {
    assertThat(DistributionName.normalize(name)).isEqualTo(normalized);
    assertThat(DistributionName.isValid(name)).isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<1,>1",
        "<1.0,>=1.0",
        "==1,==2",
        "==1.*,==2.*",
        "~=1.4,<1.4",
        ">1.0,<=1.0",
        "==1.0,!=1.0",
        ">=1.0rc1,<1.0a1",
        ">1.0a1,<1.0",
        "==1.0+a,!=1.0",
        "~=1.1,==2.*",
        ">2,!=3,<2.0",
        "==1.0,!=1.*"
      })
  void contradictionsAreProven(String set) {
    assertThat(SpecifierSet.parse(set).value().isUnsatisfiable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ">=1,<=1",
        "<1.0.post1,>=1.0",
        "===foo",
        ">1.0,<1.0.1",
        "!=1,!=2",
        "==1,!=1+a"
      })
  void possibleSetsAreNotCalledContradictions(String set) {
    assertThat(SpecifierSet.parse(set).value().isUnsatisfiable()).isFalse();
  }

  @Test
  void partsThatAreNoSpecifierAreProblemsBesideTheOthers() {
    var read = SpecifierSet.parse(">=1, nonsense, <2");
    assertThat(read.value().toString()).isEqualTo("<2,>=1");
    assertThat(read.problems())
        .singleElement()
        .extracting(p -> p.code())
        .isEqualTo(ProblemCode.MAN002);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "os_name == 'nt'|UNKNOWN",
        "os_name == 'nt' and sys_platform == 'win32'|FALSE",
        "os_name == 'nt' or sys_platform == 'linux'|TRUE",
        "os_name == 'nt' or sys_platform == 'win32'|UNKNOWN",
        "sys_platform ~= 'linux'|UNKNOWN",
        "'a' == 'a'|UNKNOWN",
        "python_version < '3.10'|TRUE",
        "'X_y' in extras|TRUE",
        "'z' in extras|FALSE",
        "'z' in dependency_groups|UNKNOWN"
      })
  void whatIsUnknownDecidesNothingThatTheRestDecides(String marker, Truth expected) {
    MarkerEnvironment environment =
        MarkerEnvironment.of(Map.of("sys_platform", "linux", "python_version", "3.9"))
            .with("extras", List.of("x-y"));
    assertThat(Marker.parse(marker).value().orElseThrow().evaluate(environment))
        .isEqualTo(expected);
  }

  @Test
  void aMarkerHoldsIfItHoldsForOneOfTheExtras() {
    Marker marker = Marker.parse("extra == 'A_b' and os_name == 'nt'").value().orElseThrow();
    MarkerEnvironment windows = MarkerEnvironment.of(Map.of("os_name", "nt"));
    assertThat(marker.evaluate(windows, List.of("x", "a.b"))).isEqualTo(Truth.TRUE);
    assertThat(marker.evaluate(windows, List.of())).isEqualTo(Truth.FALSE);
    assertThat(marker.extras()).containsExactly("a-b");
    assertThat(marker.variables()).containsExactly("extra", "os_name");
  }

  @Test
  void doubledParenthesesKeepTheirMeaning() {
    Marker marker =
        Marker.parse("((os_name=='a' or os_name=='b')) and extra=='x'").value().orElseThrow();
    assertThat(marker).hasToString("(os_name == \"a\" or os_name == \"b\") and extra == \"x\"");
  }

  @Test
  void hostileTextsAreRefusedOrReadInReasonableTime() {
    String nested = "(".repeat(100_000) + "os_name=='nt'" + ")".repeat(100_000);
    assertThat(Marker.parse(nested).problems()).hasSize(1);
    assertThat(Version.parse("1".repeat(1_000_000))).isEmpty();
    assertThat(Version.parse("1" + ".1".repeat(200_000)).orElseThrow().release()).hasSize(200_001);
    assertThat(Marker.parse("os_name=='x'" + " or os_name=='x'".repeat(50_000)).value())
        .isPresent();
    assertThat(Requirement.parse("a" + "-".repeat(1_000_000)).value()).isEmpty();
    SpecifierSet holes = SpecifierSet.parse("!=1." + String.join(",!=1.", numbers(20_000))).value();
    assertThat(holes.isUnsatisfiable()).isFalse();
  }

  private static List<String> numbers(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "plain text|plain text",
        "https://example.invalid/x|https://example.invalid/x",
        "https://user:pw@example.invalid/x|https://***@example.invalid/x",
        "https://token@example.invalid/x|https://***@example.invalid/x",
        "https://user:p/w@example.invalid/x|https://***@example.invalid/x",
        "https://a@b:c@example.invalid/x|https://***@example.invalid/x",
        "https://${U}:${P}@example.invalid/x|https://${U}:${P}@example.invalid/x",
        "https://u:${P}@example.invalid/x|https://***@example.invalid/x",
        "git+ssh://git@example.invalid/a.git@v1#egg=a|git+ssh://git@example.invalid/a.git@v1#egg=a",
        "git+https://u:p@example.invalid/a.git@v1|git+https://***@example.invalid/a.git@v1",
        "https://h.invalid:8080/a@v1|https://h.invalid:8080/a@v1",
        "https://h.invalid/a?access_token=s&x=1|https://h.invalid/a?access_token=***&x=1",
        "https://h.invalid/a?x=1&X-Amz-Signature=s#sha256=f|https://h.invalid/a?x=1&X-Amz-Signature=***#sha256=f",
        "https://h.invalid/a?token=${T}|https://h.invalid/a?token=${T}",
        "a https://u:p@h b https://v:q@i|a https://***@h b https://***@i"
      })
  void credentialsInUrlsAreHidden(String url, String safe) {
    assertThat(Redaction.url(url)).isEqualTo(safe);
    assertThat(Redaction.url(safe)).isEqualTo(safe);
  }

  @Test
  void problemsDoNotRepeatCredentials() {
    String text = "a b @ https://user:secretword@example.invalid/" + "x".repeat(5000);
    assertThat(Requirement.parse(text).problems())
        .singleElement()
        .asString()
        .doesNotContain("secretword");
    String cut = "a b @ https://user:" + "secretword".repeat(1000);
    assertThat(Requirement.parse(cut).problems())
        .singleElement()
        .asString()
        .doesNotContain("secretword");
  }
}
