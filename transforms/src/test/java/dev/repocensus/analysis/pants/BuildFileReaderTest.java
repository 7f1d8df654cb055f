package dev.repocensus.analysis.pants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.repocensus.analysis.pants.BuildFile.Defaults;
import dev.repocensus.analysis.pants.BuildFile.Target;
import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
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
    assertThat(build.targets()).allMatch(target -> target.fields().resolve() == null);
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
    Resolves resolve = target.fields().resolve();
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
    assertThat(target.fields().resolve()).extracting(Resolves::names).isEqualTo(List.of("a"));
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
        .containsExactly(
            new BuildFile.Overriding(List.of("x_test.py"), resolve("b", 2)),
            new BuildFile.Overriding(List.of("y.py", "z.py"), resolve("c", 2)));
    assertThat(target.fields().entries()).containsExactly(new Dependency("3rdparty/x", 4));
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
            new Defaults(List.of("python_sources", "python_tests"), resolve("a", 1), false),
            new Defaults(List.of("pex_binary"), resolve("b", 2), false),
            new Defaults(List.of("pick"), TargetFields.NONE, false),
            new Defaults(
                List.of(),
                new TargetFields(new Resolves(List.of("c", "d"), false, 3), null, null, null),
                false));
  }

  private static TargetFields resolve(String name, int line) {
    return new TargetFields(new Resolves(List.of(name), false, line), null, null, null);
  }

  @Test
  void whatOneCallSetsForAllAndForOneTypeAddsUpAndExtendKeepsWhatWasSet() {
    BuildFile build =
        read(
            """
            __defaults__({"python_tests": dict(resolve="a")}, all=dict(resolve="b"))
            __defaults__({python_sources: dict(resolve="c")}, extend=True)
            __defaults__({pick(1): dict(resolve="d")})
            """);
    assertThat(build.defaults())
        .extracting(Defaults::types, Defaults::isExtension)
        .containsExactly(
            tuple(List.of(), false),
            tuple(List.of("python_tests"), true),
            tuple(List.of("python_sources"), true),
            tuple(List.of("1", "pick"), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "python_sources() | null",
        "python_sources(sources=None) | null",
        "python_sources(sources=[]) | []",
        "python_sources(sources=['a.py', '!b.py', '**/c.py']) | [a.py, !b.py, **/c.py]",
        "python_source(source='a.py') | [a.py]",
        "python_sources(sources=['a.py', pick()]) | [a.py] computed",
        "python_sources(sources=pick()) | [] computed",
        "python_source(source=A) | [] computed",
      })
  void sourcesAreReadAsFarAsTheyAreLiteral(String text, String expected) {
    TargetFields.Sources sources = read(text).targets().get(0).fields().sources();
    String read =
        sources == null ? "null" : sources.patterns() + (sources.isComputed() ? " computed" : "");
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "None ; null",
        "[] ; []",
        "['>=3.9'] ; [>=3.9]",
        "['==3.9.*', 'PyPy>=3.8'] ; [==3.9.*||PyPy>=3.8]",
        "('CPython>=3.9,<4',) ; [CPython>=3.9,<4]",
        "parametrize(old=['>=3.8'], new=['>=3.12']) ; [>=3.8, >=3.12]",
        "[PYTHON] ; [] computed",
        "parametrize(a=['>=3.8'], b=pick()) ; [>=3.8] computed",
        "'>=3.9' ; [] computed",
      })
  void interpretersAreReadAsFarAsTheyAreLiteral(String value, String expected) {
    TargetFields.Constraints stated =
        read("python_tests(interpreter_constraints=" + value + ")")
            .targets()
            .get(0)
            .fields()
            .constraints();
    String read =
        stated == null ? "null" : stated.choices() + (stated.isComputed() ? " computed" : "");
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aGroupOfParametrizeStatesFieldsThatBelongTogether() {
    Target target =
        read("""
                python_sources(
                    **parametrize("old", resolve="a", interpreter_constraints=[">=3.8"]),
                    **parametrize("new", resolve="b"),
                    **pick(),
                )
                """)
            .targets()
            .get(0);
    assertThat(target.parametrized())
        .extracting(
            group -> group.resolve() == null ? List.of() : group.resolve().names(),
            group -> group.constraints() == null ? List.of() : group.constraints().choices())
        .containsExactly(tuple(List.of("a"), List.of(">=3.8")), tuple(List.of("b"), List.of()));
  }

  @Test
  void modulesAreReadOfWhatIsInstalledAndOfStubs() {
    BuildFile build =
        read(
            """
            python_requirement(name="x", requirements=["Py-YAML>=6"], modules=["yaml"])
            python_requirement(requirements=["a", "b"], modules=["unclear"])
            python_requirements(
                module_mapping={"One": ["one", "uno"]},
                type_stubs_module_mapping={"one-typed": ["one"]},
            )
            python_requirement(requirements=["stubs-y"], type_stub_modules=["y"])
            python_requirements(overrides={("p", "q"): {"modules": ["z"]}, "r": {"tags": []}})
            """);
    assertThat(build.modules())
        .containsExactly(
            new BuildFile.Modules("py-yaml", List.of("yaml"), false),
            new BuildFile.Modules("One", List.of("one", "uno"), false),
            new BuildFile.Modules("one-typed", List.of("one"), true),
            new BuildFile.Modules("stubs-y", List.of("y"), true),
            new BuildFile.Modules("p", List.of("z"), false),
            new BuildFile.Modules("q", List.of("z"), false));
    assertThat(build.targets())
        .extracting(Target::requirements)
        .containsExactly(
            List.of("py-yaml"), List.of("a", "b"), List.of(), List.of("stubs-y"), List.of());
  }
}
