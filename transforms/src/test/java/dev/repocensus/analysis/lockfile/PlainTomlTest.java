package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTomlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a =",
        "a = 1 b = 2",
        "a = 1\na = 2",
        "a = {b = 1, b = 2}",
        "a = {b = 1,}",
        "a = [1 2]",
        "a = \"x",
        "a = \"x\ny\"",
        "a = \"\\n\"",
        "a = \"\"\"x\"\"\"",
        "a = ''''''",
        "a = 012",
        "a = 1.5",
        "a = -1",
        "a = 1_000",
        "a = 12345678901234567890",
        "a = 2024-01-02T03:04:05Z",
        "a.b = 1",
        "a = 1 # why",
        "a = [ # why\n]",
        "a = true1",
        "[a]\n[a]",
        "a = 1\n[a.b]",
        "a = [1]\n[[a]]",
        "a = {}\n[a]",
        "[a",
        "[[a]",
        "\t a = 1",
        "a = \"\u0001\"",
        "a = 1\r",
        "a = nan",
        "# \u0001\n"
      })
  void whatIsNotPlainIsLeftToTheWholeLanguage(String text) {
    assertThat(PlainToml.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n \r\n# a comment\n",
        "a = 1\r\nb = \"\"\n",
        "\"a\" = 1",
        "a = 'b\\c'",
        "a = [\n  \"b\",\n  { c = true, d = [] },\n]\n",
        "a = { }\nb = false",
        "[a.b]\nc = 0\n[a.d]\ne = 999999999\n",
        "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a.e]]\nf = 3\n[[a]]\nb = 4\n[a.c]\n"
      })
  void plainTextsAreReadAsTheWholeLanguageReadsThem(String text) throws JsonProcessingException {
    assertThat(PlainToml.parse(text)).contains(LockTrees.toml(text));
  }

  @ParameterizedTest
  @MethodSource("dev.repocensus.analysis.lockfile.LockFixturesTest#cases")
  void everyPartOfAFixtureIsReadAsTheWholeLanguageReadsIt(Path folder) throws IOException {
    for (Path lock : LockFixturesTest.locks(folder)) {
      String text = LockFixturesTest.text(lock).text();
      for (String part : parts(text)) {
        JsonNode plain = PlainToml.parse(part).orElse(null);
        if (plain != null) {
          assertThat(plain).isEqualTo(LockTrees.toml(part));
        }
      }
    }
  }

  private static List<String> parts(String text) {
    return TomlSections.of(text, List.of("package", "packages", "distribution")).stream()
        .map(TomlSections.Section::text)
        .toList();
  }
}
