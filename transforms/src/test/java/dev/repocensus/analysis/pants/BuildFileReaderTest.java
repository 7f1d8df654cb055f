package dev.repocensus.analysis.pants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.pants.BuildFile.Defaults;
import dev.repocensus.analysis.pants.BuildFile.Dependency;
import dev.repocensus.analysis.pants.BuildFile.Resolves;
import dev.repocensus.analysis.pants.BuildFile.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFileReaderTest {
  private static BuildFile read(String text) {
    return BuildFileReader.read("a/BUILD", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "((((", "python_sources(", "x = 1", "# python_sources()", "'"})
  void whatHoldsNoResolveHasNone(String text) {
    BuildFile build = read(text);
    assertThat(build.targets()).allMatch(target -> target.resolve() == null);
    assertThat(build.defaults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a' | a | false",
        "parametrize('a', 'b') | a b | false",
        "parametrize(x='a', y='b') | a b | false",
        "parametrize('a', pick()) | a | true",
        "pick() | `` | true",
        "f'{a}' | `` | true",
        "A | `` | true",
        "parametrize() | `` | false",
      })
  void aResolveIsReadAsFarAsItIsLiteral(String value, String names, boolean isComputed) {
    Target target = read("\npython_sources(name='s',\n  resolve=" + value + ")\n").targets().get(0);
    Resolves resolve = target.resolve();
    assertThat(resolve).isNotNull();
    assertThat(String.join(" ", resolve.names())).isEqualTo(names);
    assertThat(resolve.isComputed()).isEqualTo(isComputed);
    assertThat(resolve.line()).isEqualTo(3);
    assertThat(target.line()).isEqualTo(2);
    assertThat(target.name()).isEqualTo("s");
  }

  @Test
  void aNameThatTheFileGivesAValueIsThatValue() {
    Target target = read("R = 'a'\npython_tests(resolve=R)\n").targets().get(0);
    assertThat(target.resolve()).extracting(Resolves::names).isEqualTo(List.of("a"));
  }

  @Test
  void overridesAndDependenciesAreRead() {
    Target target =
        read("""
                python_tests(
                    overrides={"x_test.py": dict(resolve="b"), ("y.py", "z.py"): {"resolve": "c"}},
                    dependencies=[
                        "3rdparty/x",
                        other,
                    ],
                )
                """)
            .targets()
            .get(0);
    assertThat(target.overrides())
        .extracting(Resolves::names)
        .containsExactly(List.of("b"), List.of("c"));
    assertThat(target.dependencies()).containsExactly(new Dependency("3rdparty/x", 4));
  }

  @Test
  void defaultsAreReadForTheTypesTheyName() {
    BuildFile build =
        read(
            """
            __defaults__({(python_tests, python_sources): dict(resolve="a")})
            __defaults__({"pex_binary": {"resolve": "b"}, pick(): dict(tags=[])})
            __defaults__(all=dict(resolve=parametrize("c", "d")))
            """);
    assertThat(build.targets()).isEmpty();
    assertThat(build.defaults())
        .containsExactly(
            new Defaults(
                List.of("python_sources", "python_tests"), new Resolves(List.of("a"), false, 1)),
            new Defaults(List.of("pex_binary"), new Resolves(List.of("b"), false, 2)),
            new Defaults(List.of(), new Resolves(List.of("c", "d"), false, 3)));
  }
}
