package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.Grammar;
import dev.repocensus.schema.row.ReadStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookScanTest {
  private static ModuleScan scan(String... sources) {
    List<Notebook.Cell> cells = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      cells.add(new Notebook.Cell(i + 1, sources[i]));
    }
    return new ImportScanner().scan(new Notebook(true, cells));
  }

  @Test
  void aNotebookWithoutCodeIsRead() {
    assertThat(scan().status()).isEqualTo(ReadStatus.READ);
    assertThat(scan().lines()).isZero();
    assertThat(scan("", "").imports()).isEmpty();
  }

  @Test
  void linesAreThoseOfTheJoinedSources() {
    ModuleScan scan =
        scan("import a", "", "x = 1\n  \nimport b\n", "%%bash\nimport no", "import c, d");

    assertThat(Scans.imports(scan)).isEqualTo("1 import a; 5 import b; 9 import c; 9 import d");
    assertThat(scan.imports()).extracting(ImportedName::statement).containsExactly(0, 1, 2, 2);
    assertThat(scan.imports()).extracting(ImportedName::column).containsOnly(0);
    assertThat(scan.lines()).isEqualTo(9);
    assertThat(scan.encoding()).isEqualTo("utf-8");
  }

  /** Each stands in a cell between two imports. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%matplotlib inline",
        "if x:\n  %load_ext x 'unclosed",
        "!pip install 'a (b",
        "!ls \\\n  -la \"",
        "?help",
        "os.path?",
        "os.path??",
        "x = !ls 'a",
        "x, y.z = %timeit f(",
        "files[0] = !ls (",
        "if x: !ls (",
        "pip install a b",
        "cd ..",
        "ls -la",
        "cd ~/x",
        "await f()",
        "async with a as b: pass",
        "x = (a\n% b)",
        "x = '''\n%no\n!no\n'''",
        "x = a % b != c",
        "x != y",
        "cd = 1; cd(x); cd in x; ls",
        "pip = pip or ls if cd else rm",
        "f(x)  # what?",
        "@cell\ndef f(): return 1"
      })
  void whatIPythonAddsIsNoFault(String line) {
    ModuleScan scan = scan("import a\n" + line + "\nimport b");

    assertThat(scan.problems()).isEmpty();
    assertThat(scan.imports()).extracting(ImportedName::module).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "time, true",
    "timeit -n 10, true",
    "capture out, true",
    "prun, true",
    "bash, false",
    "timeline, false",
    "html, false",
    "writefile a.py, false",
    "'', false"
  })
  void aCellMagicDecidesAboutItsCell(String magic, boolean isPython) {
    assertThat(scan("\n  %%" + magic + "\nimport a").imports()).hasSize(isPython ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x = '''`    | SYN001@2:4 cell 2",
        "`x = (1,`    | SYN001@2:4 cell 2",
        "`try:\n  x`  | SYN001@3:3 cell 2",
        "`if x:`      | SYN001@2:5 cell 2",
        "`x = f'''{(` | SYN001@2:9 cell 2",
        "`\\`         | SYN001@2:0 cell 2"
      })
  void aBadCellCostsItselfOnly(String source, String problem) {
    ModuleScan scan = scan("import a", source, "import b");

    assertThat(scan.imports()).extracting(ImportedName::module).containsExactly("a", "b");
    assertThat(
            scan.problems().get(0).code()
                + "@"
                + scan.problems().get(0).line()
                + ":"
                + scan.problems().get(0).column()
                + " "
                + scan.problems().get(0).subject())
        .isEqualTo(problem);
    assertThat(scan.status()).isEqualTo(ReadStatus.RECOVERED);
  }

  @Test
  void aNulIsAProblemOfItsCell() {
    ModuleScan scan = scan("import a", "x = 1\0", "import b");

    assertThat(Scans.problems(scan)).isEqualTo("SYN002@2");
    assertThat(scan.imports()).hasSize(2);
  }

  @Test
  void everyBadCellIsToldOf() {
    ModuleScan scan = scan("x = (", "import a", "print 'x'");

    assertThat(
            scan.problems().stream()
                .map(problem -> problem.code() + " " + problem.subject())
                .collect(Collectors.joining("; ")))
        .isEqualTo("SYN001 cell 1; SYN003 cell 3");
    assertThat(scan.grammar()).isEqualTo(Grammar.PY2);
  }

  @Test
  void whatOneCellLearnsTheNextKnows() {
    ModuleScan scan =
        scan(
            "import importlib as il  # census: ignore[A] b",
            "def f():\n  il.import_module('a')",
            "il.import_module(x); y = 'b.c.d'");

    assertThat(Scans.imports(scan)).isEqualTo("1 import importlib as il; 3 dynamic a {function}");
    assertThat(scan.dynamicImportsUnresolved()).isEqualTo(1);
    assertThat(scan.strings()).extracting(ImportedName::line).containsExactly(4);
    assertThat(scan.pragmas()).hasSize(1);
  }

  @Test
  void aCellSaysNothingOfItsEncodingAndAScannerForgetsIt() {
    ImportScanner scanner = new ImportScanner();
    Notebook notebook = new Notebook(true, List.of(new Notebook.Cell(1, "# coding: x\nimport é")));

    assertThat(Scans.imports(scanner.scan(notebook))).isEqualTo("2 import é");
    assertThat(scanner.scan(notebook).problems()).isEmpty();
    byte[] file = "!ls\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(scanner.scan(file, file.length, false).imports()).isEmpty();
  }

  @Test
  void aMainGuardInAnyCellCountsAndThatOfAnotherFileDoesNot() {
    String guard = "if __name__ == '__main__': pass";
    assertThat(scan(guard, "x = 1").hasMainGuard()).isTrue();

    ImportScanner scanner = new ImportScanner();
    byte[] script = guard.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(scanner.scan(script, script.length, false).hasMainGuard()).isTrue();
    assertThat(scanner.scan(new Notebook(true, List.of())).hasMainGuard()).isFalse();
  }
}
