package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UvArtifactsTest {
  private static final String FILE =
      "{ url = \"https://f.example/a-1-py3-none-any.whl\", hash = \"sha256:00\", size = 7, upload-time = \"2024-01-02T03:04:05.5Z\" }";

  private static String entry(String files) {
    return "[[package]]\nname = \"a\"\n" + files + "\n[package.metadata]\nx = 1\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wheels = []",
        "wheels = [FILE]",
        "wheels = [\n    FILE,",
        "wheels = [\n    FILE,\n  ]",
        "wheels = [\n    FILE\n]",
        "wheels = [\n    FILE, # why\n]",
        "wheels = [\n    FILE,\n\n    FILE,\n]",
        "wheels = [\n  FILE,\n]",
        "wheels = [\n    { hash = \"sha256:00\", url = \"a.whl\" },\n]",
        "wheels = [\n    { url = 'a.whl' },\n]",
        "wheels = [\n    { url = \"a\\u002Ewhl\" },\n]",
        "wheels = [\n    { url = \"a.whl\", more = 1 },\n]",
        "sdist = { url = \"a.tar.gz\"",
        "sdist = { url = \"a.tar.gz\", size = -1 }",
        "sdist = { name = \"a.tar.gz\" }"
      })
  void filesThatUvWritesOtherwiseStayInTheText(String files) {
    assertThat(UvArtifacts.of(entry(files.replace("FILE", FILE)))).isNull();
  }

  @Test
  void filesAreCountedAndTakenOut() {
    String sdist = "sdist = { url = \"https://f.example/a-1.tar.gz\", hash = \"sha256:00\" }\n";
    String more = FILE.replace("05.5Z", "05Z");
    String wheels = "wheels = [\n    " + FILE + ",\n    " + more + ",\n]";
    CutEntry cut = UvArtifacts.of(entry(sdist + wheels));
    assertThat(cut).isNotNull();
    assertThat(cut.artifacts())
        .isEqualTo(
            new Artifacts(
                3,
                3,
                HashStrength.STRONG,
                0,
                2,
                1,
                List.of("a-1"),
                false,
                Instant.parse("2024-01-02T03:04:05Z")));
    assertThat(PlainToml.parse(cut.rest())).isEqualTo(PlainToml.parse(entry("")));
  }

  @ParameterizedTest
  @MethodSource("dev.repocensus.analysis.lockfile.LockFixturesTest#cases")
  void anEntryThatIsCutSaysTheSameAsTheWholeOne(Path folder) throws IOException {
    for (Path lock : LockFixturesTest.locks(folder)) {
      String text = LockFixturesTest.text(lock).text();
      for (TomlSections.Section section : TomlSections.of(text, UvDocument.ENTRIES)) {
        CutEntry cut = UvArtifacts.of(section.text());
        if (cut != null) {
          same(LockTrees.toml(section.text()), LockTrees.toml(cut.rest()), cut.artifacts());
        }
      }
    }
  }

  private static void same(JsonNode whole, JsonNode rest, Artifacts counted) {
    String array = whole.has("package") ? "package" : "distribution";
    ObjectNode entry = (ObjectNode) whole.path(array).get(0);
    LockedDistribution slow =
        UvEntry.of(new LockEntry(entry, 1))
            .locked("a", new UvRoots(MissingNode.getInstance(), List.of()));
    LockedDistribution fast =
        UvEntry.of(new LockEntry(rest.path(array).get(0), 1, counted))
            .locked("a", new UvRoots(MissingNode.getInstance(), List.of()));
    assertThat(fast).isEqualTo(slow);
    entry.remove(List.of("wheels", "sdist"));
    assertThat(rest.path(array).get(0)).isEqualTo(entry);
  }
}
