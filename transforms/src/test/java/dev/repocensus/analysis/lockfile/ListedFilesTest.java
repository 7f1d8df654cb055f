package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedFilesTest {
  private static final String DIGEST = "sha256:" + "0".repeat(64);
  private static final String FILE = "{file = \"a-1-py3-none-any.whl\", hash = \"" + DIGEST + "\"}";

  private static String entry(String files) {
    return "[[package]]\nname = \"a\"\nversion = \"1\"\n"
        + files.replace("FILE", FILE)
        + "\n[package.dependencies]\nb = \"*\"\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "files = []",
        "files = [\n]",
        "files = [FILE]",
        "files = [\n    FILE,",
        "files = [\n    FILE\n]",
        "files = [\n  FILE,\n]",
        "files = [\n    FILE,\n  ]",
        "files = [\n    FILE,\n] # why",
        "files = [\n    FILE, # why\n]",
        "files = [\n    FILE,\n\n    FILE,\n]",
        "files = [\r\n    FILE,\r\n]",
        "files = [\n    {file = \"\", hash = \"sha256:00\"},\n]",
        "files = [\n    {file = \"a.whl\", hash = \"sha256:00\"},\n]",
        "files = [\n    {file = \"a.whl\", hash = \"md5:00\"},\n]",
        "files = [\n    {file = \"a.whl\"},\n]",
        "files = [\n    {url = \"a.whl\", hash = \"sha256:00\"},\n]",
        "x = 1\n[package.more]\nfiles = [\n    FILE,\n]",
        "description = \"half \uD83D\uDE00 of it\"\nfiles = [\n    FILE,\n]"
      })
  void filesThatTheToolsWriteOtherwiseStayInTheText(String files) {
    assertThat(ListedFiles.of(entry(files))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b.whl", "a\\tb.whl", "d/a.whl", "a.tar.gz#b.whl", "a.zip?b.whl", "ä.whl"})
  void namesThatNoFileHasStayInTheText(String name) {
    String file = FILE.replace("a-1-py3-none-any.whl", name);
    assertThat(ListedFiles.of(entry("files = [\n    " + file + ",\n]"))).isNull();
  }

  @Test
  void filesAreCountedAndTakenOut() {
    String archive = FILE.replace("a-1-py3-none-any.whl", "a-1.tar.gz");
    String other = FILE.replace("a-1-py3-none-any.whl", "B-2-py3-none-any.whl");
    String files = "files = [\n    " + String.join(",\n    ", FILE, FILE, other, archive) + ",\n]";
    CutEntry cut = Objects.requireNonNull(ListedFiles.of(entry(files)));
    assertThat(cut.artifacts())
        .isEqualTo(
            new Artifacts(4, 4, HashStrength.STRONG, 0, 3, 1, List.of("a-1", "b-2"), false, null));
    assertThat(PlainToml.parse(cut.rest())).isEqualTo(PlainToml.parse(entry("")));
  }

  @Test
  void filesThatStandThereTwiceAreNoToml() {
    String twice =
        entry("files = [\n    FILE,\n]\nfiles = [\n    FILE,\n]") + "\n[metadata]\nx = 1\n";
    List<Problem> problems = new ArrayList<>();
    SourceText text = SourceText.of("poetry.lock", twice);
    TomlDocument.of(text, List.of("package"), ListedFiles::of, problems);
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("an entry is no TOML: the one that starts at line 1");
  }

  @ParameterizedTest
  @MethodSource("dev.repocensus.analysis.lockfile.LockFixturesTest#cases")
  void anEntryThatIsCutSaysTheSameAsTheWholeOne(Path folder) throws IOException {
    for (Path lock : LockFixturesTest.locks(folder)) {
      String text = LockFixturesTest.text(lock).text();
      for (TomlSections.Section section : TomlSections.of(text, List.of("package"))) {
        CutEntry cut = ListedFiles.of(section.text());
        if (cut != null) {
          JsonNode whole = LockTrees.toml(section.text()).path("package").path(0);
          assertThat(cut.artifacts()).isEqualTo(slowly(whole));
        }
      }
    }
  }

  private static Artifacts slowly(JsonNode entry) {
    Artifacts found = Artifacts.NONE;
    for (JsonNode file : entry.path("files")) {
      String name = file.path("file").asText();
      found = found.plus(Artifacts.file(name, HashStrength.at(file, "hash"), null));
    }
    return found;
  }
}
