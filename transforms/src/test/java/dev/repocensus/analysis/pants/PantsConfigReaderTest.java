package dev.repocensus.analysis.pants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.pants.PantsConfig.ResolveOption;
import dev.repocensus.analysis.pants.PantsConfig.StatedResolve;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PantsConfigReaderTest {
  private static Outcome<PantsConfig> read(String text) {
    return PantsConfigReader.read(
        SourceText.of("pants.toml", text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[python", "[python]\n", "[python.resolves]\n", "python = 1\n"})
  void whatStatesNothingHasNothing(String text) {
    assertThat(read(text).value())
        .isEqualTo(new PantsConfig("pants.toml", null, null, List.of(), List.of()));
  }

  @Test
  void everythingIsReadWithItsLine() {
    Outcome<PantsConfig> read =
        read(
            """
            [python]
            enable_resolves = true
            default_resolve = "b"
            interpreter_constraints = ["CPython>=3.9", "PyPy>=3.9"]

            [python.resolves]
            b = "3rdparty/b.lock"
            "a.c" = "3rdparty/a.lock"

            [python.resolves_to_excludes]
            __default__ = ["x"]
            b = ["y", "z"]

            [python.resolves_to_lock_style]
            b = "strict"
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value())
        .isEqualTo(
            new PantsConfig(
                "pants.toml",
                true,
                "b",
                List.of(
                    new StatedResolve("b", "3rdparty/b.lock", 7),
                    new StatedResolve("a.c", "3rdparty/a.lock", 8)),
                List.of("CPython>=3.9", "PyPy>=3.9"),
                List.of(
                    new ResolveOption(
                        "interpreter_constraints", "", List.of("CPython>=3.9", "PyPy>=3.9"), 4),
                    new ResolveOption("resolves_to_excludes", "__default__", List.of("x"), 11),
                    new ResolveOption("resolves_to_excludes", "b", List.of("y", "z"), 12),
                    new ResolveOption("resolves_to_lock_style", "b", List.of("strict"), 15))));
  }

  @Test
  void anOptionIsThatOfTheResolveElseTheOneForAllOthers() {
    PantsConfig config =
        read("[python.resolves_to_excludes]\nb = ['y']\n__default__ = ['x']\n").value();
    assertThat(config.option("resolves_to_excludes", "b").values()).containsExactly("y");
    assertThat(config.option("resolves_to_excludes", "c").values()).containsExactly("x");
    assertThat(config.option("resolves_to_sources", "b")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'[python]\nenable_resolves = 1', 2",
    "'[python.resolves]\na = 1\nb = \"x\"', 2",
    "'[python]\nresolves_to_excludes = 1', 2"
  })
  void aValueOfAnotherTypeIsAProblem(String text, int line) {
    assertThat(read(text).problems())
        .extracting(Problem::code, Problem::line)
        .containsExactly(tuple(ProblemCode.MAN005, line));
  }

  @Test
  void bracketsWithoutEndAreAProblemNotAnOverflow() {
    assertThat(read("a = " + "[".repeat(100_000)).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.SYN004);
  }
}
