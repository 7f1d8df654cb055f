package dev.repocensus.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFilesTest {
  private static final ProjectInfo PROJECT =
      new ProjectInfo("p", "p", "", "", "", ProjectKind.UNKNOWN, List.of(), List.of(""), List.of());

  private static FileFacts scan(String path, String content) {
    return unit(path, content).files().get(0);
  }

  private static UnitFacts unit(String path, String content) {
    FileKind kind =
        path.endsWith(".ipynb")
            ? FileKind.NOTEBOOK
            : path.endsWith(".pyi") ? FileKind.STUB : FileKind.PYTHON;
    FileEntry entry = new FileEntry(path, null, kind, 0, "", SourceSet.MAIN, null);
    return new UnitScanner()
        .scan(
            new UnitHead(PROJECT, false, 0, 0, 1),
            List.of(entry),
            List.of(),
            new FilePort() {
              @Override
              public FileContent read(FileEntry file) {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                return new FileContent(bytes, bytes.length, null);
              }

              @Override
              public byte[] sha256(FileContent read) {
                return new byte[] {1};
              }
            });
  }

  /** Path; content with ' for "; status; reason; names imported. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.ipynb  | ``                                                                | FAILED    | SYN006     | ``",
        "a.ipynb  | {}                                                                | FAILED    | SYN006     | ``",
        "a.ipynb  | `version https://git-lfs.github.com/spec/v1\noid`                 | FAILED    | FIL004     | ``",
        "a.ipynb  | {'cells': [{'cell_type': 'code', 'source': 'import a'             | FAILED    | SYN006     | ``",
        "a.ipynb  | {'cells': [{'cell_type': 'code', 'source': 'import a'},           | RECOVERED | SYN006     | a",
        "a.ipynb  | {'cells': [{'cell_type': 'code', 'source': 'import a; x ='}, {'cell_type': 'code', 'source': 'x = ('}]} | RECOVERED | SYN001 | a",
        "a.ipynb  | {'cells': [], 'metadata': {'kernelspec': {'language': 'R'}}}      | SKIPPED   | not_python | ``",
        "a.ipynb  | {'cells': []}                                                     | READ      |            | ``",
        "a.ipynb  | {'cells': [{'cell_type': 'code', 'source': 'import a'}]}          | READ      |            | a",
        "a.pyi    | `def f(x: int = ...) -> str: ...\nimport a`                       | READ      |            | a",
        "a.py     | `import a\nprint 'x'`                                             | RECOVERED | SYN003     | a",
        "a.py     | import a                                                          | READ      |            | a"
      })
  void everyFileHasAStatus(
      String path, String content, ReadStatus status, String reason, String names) {
    FileFacts file = scan(path, content.replace('\'', '"'));

    assertThat(file.status()).isEqualTo(status);
    assertThat(file.reason()).isEqualTo(reason);
    String found =
        file.scan() == null
            ? ""
            : String.join(" ", file.scan().imports().stream().map(ImportedName::module).toList());
    assertThat(found).isEqualTo(names);
    assertThat(file.problems().isEmpty())
        .isEqualTo(status == ReadStatus.READ || status == ReadStatus.SKIPPED);
  }

  @Test
  void aScriptDeclaresForItselfAloneAndNotForItsProject() {
    UnitFacts unit =
        unit(
            "tool.py",
            "#!/usr/bin/env python\n# /// script\n# requires-python = '>=3.11'\n"
                + "# dependencies = [\n#   'Requests[socks] >= 2',\n#   'rich; os_name == \"nt\"',\n"
                + "# ]\n# [tool.x]\n# y = 1\n# ///\nimport requests\n");
    Manifest script = Objects.requireNonNull(unit.files().get(0).script());

    assertThat(unit.manifests()).isEmpty();
    assertThat(unit.files().get(0).problems()).isEmpty();
    assertThat(script.manifestKind()).isEqualTo("script");
    assertThat(script.requiresPython()).isEqualTo(">=3.11");
    assertThat(script.requirements())
        .extracting(
            DeclaredRequirement::distribution,
            DeclaredRequirement::line,
            DeclaredRequirement::groupKind,
            DeclaredRequirement::sourcePath)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("requests", 5, GroupKind.SCRIPT, "tool.py"),
            org.assertj.core.groups.Tuple.tuple("rich", 6, GroupKind.SCRIPT, "tool.py"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`# /// script\n# dependencies = []\n`                                     | MAN001@1",
        "`# /// script\n# dependencies = [\n# ///\n`                               | MAN001@3",
        "`# /// script\n# dependencies = 'a'\n# ///\n`                             | MAN001@2",
        "`# /// script\n#\n# dependencies = ['a', 'b c']\n# ///\n`                 | MAN002@3",
        "`# /// script\n# a = 1\n# ///\n\n# /// script\n# b = 2\n# ///\n`          | MAN001@1"
      })
  void aFaultyBlockIsAProblemOfAFileThatWasRead(String source, String problem) {
    FileFacts file = scan("a.py", source + "import a\n");
    Problem found = file.problems().get(0);

    assertThat(found.code() + "@" + found.line()).isEqualTo(problem);
    assertThat(file.status()).isEqualTo(ReadStatus.READ);
    assertThat(Objects.requireNonNull(file.scan()).imports()).hasSize(1);
  }
}
