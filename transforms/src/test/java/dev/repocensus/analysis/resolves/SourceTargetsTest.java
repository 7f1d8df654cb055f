package dev.repocensus.analysis.resolves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTargetsTest {
  private static final String PANTS =
      """
      [python]
      enable_resolves = true
      default_resolve = "one"
      [python.resolves]
      one = "one.lock"
      two = "two.lock"
      """;

  private static SourceTargets targets(String build) {
    return Scope.of().file("pants.toml", PANTS).file("lib/BUILD", build).index().sourceTargets();
  }

  private static List<String> variants(SourceTargets targets, String path) {
    return targets.of(path).stream()
        .flatMap(target -> target.variants().stream())
        .map(variant -> variant.resolve() + " " + variant.constraints())
        .toList();
  }

  @Test
  void nobodyOwnsAFileWithoutTargetsOrWithoutPants() {
    assertThat(targets("").of("lib/a.py")).isEmpty();
    assertThat(targets("").areAround("s//", "lib/a.py")).isFalse();
    Scope scope = Scope.of().file("lib/BUILD", "python_sources()\n");
    assertThat(scope.index().sourceTargets().of("lib/a.py")).isEmpty();
  }

  @Test
  void targetsOfAFolderOwnTheirUsualFilesThere() {
    SourceTargets targets = targets("python_sources()\npython_tests(name='t')\n");
    assertThat(targets.of("lib/a.py")).extracting(SourceTarget::name).containsExactly("lib");
    assertThat(targets.of("lib/a_test.py")).extracting(SourceTarget::name).containsExactly("t");
    assertThat(targets.of("lib/x/a.py")).isEmpty();
    assertThat(targets.of("a.py")).isEmpty();
    assertThat(targets.areAround("s//nobody", "lib/x/a.py")).isTrue();
    assertThat(targets.areAround("s//nobody", "a.py")).isFalse();
  }

  @Test
  void oneFileMayHaveSeveralTargets() {
    SourceTargets targets =
        targets("python_sources(name='all', sources=['**/*.py'])\npython_source(source='a.py')\n");
    assertThat(targets.of("lib/a.py"))
        .extracting(SourceTarget::type)
        .containsExactly("python_sources", "python_source");
  }

  @Test
  void whatIsComputedOwnsNothingForCertain() {
    SourceTargets targets = targets("python_sources(sources=pick())\n");
    assertThat(targets.of("lib/a.py")).isEmpty();
    assertThat(targets.isUnclear("lib/x/a.py")).isTrue();
    assertThat(targets.isUnclear("other/a.py")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "python_sources() | one null",
        "python_sources(resolve='two') | two null",
        "python_sources(resolve=None) | one null",
        "python_sources(resolve=pick()) | null null",
        "python_sources(interpreter_constraints=['>=3.12']) | one >=3.12",
        "python_sources(resolve=parametrize('one', 'two')) | one null,two null",
        "python_sources(resolve=parametrize('one', 'two'), interpreter_constraints=parametrize(a=['>=3.8'], b=['>=3.9']))"
            + " | one >=3.8,one >=3.9,two >=3.8,two >=3.9",
        "python_sources(**parametrize('x', resolve='two', interpreter_constraints=['>=3.9']), **parametrize('y', resolve='one'))"
            + " | two >=3.9,one null",
        "python_sources(resolve='two', overrides={'a.py': {'resolve': 'one'}}) | one null",
        "python_sources(overrides={('b.py', 'a.py'): {'interpreter_constraints': ['==3.9.*']}}) | one ==3.9.*",
        "python_sources(overrides={'b.py': {'resolve': 'two'}}) | one null",
        "__defaults__(all=dict(resolve='two', interpreter_constraints=['>=3.9']))~python_sources() | two >=3.9",
      })
  void aTargetStandsForAVariantOfEachResolveAndEachChoiceOfInterpreters(
      String build, String expected) {
    assertThat(variants(targets(build.replace('~', '\n')), "lib/a.py"))
        .containsExactly(expected.split(","));
  }

  @Test
  void whereResolvesAreOffAllTargetsAreInOne() {
    SourceTargets targets =
        Scope.of()
            .file("pants.toml", "[python]\n")
            .file("lib/BUILD", "python_sources(resolve='two')\n")
            .index()
            .sourceTargets();
    assertThat(targets.of("lib/a.py").get(0).variants())
        .containsExactly(new SourceTarget.Variant(SourceTarget.Variant.ALL, null, 1));
  }
}
