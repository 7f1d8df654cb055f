package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.Grammar;
import dev.repocensus.schema.row.ReadStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {
  /** Each stands between two imports, which must both be found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x = 'abc`                             | SYN001@2",
        "`x = f'abc{y}`                         | SYN001@2",
        "`x = '''abc`                           | SYN001@2",
        "`x = (1,`                              | SYN001@2",
        "`x = [1, {2: (`                        | SYN001@2",
        "`x = 1)`                               | SYN001@2",
        "`x = (1]`                              | SYN001@2",
        "`def f():\nreturn 1`                   | SYN001@3",
        "`if x:\n    y\n  z`                    | SYN001@4",
        "`  x = 1`                              | SYN001@2",
        "`if x:\n\ty\n        z`                | SYN001@4",
        "`if x`                                 | SYN001@2",
        "`else:\n  x`                           | SYN001@2",
        "`try:\n  x`                            | SYN001@4",
        "`import`                               | SYN001@2",
        "`import a b`                           | SYN001@2",
        "`from a import`                        | SYN001@2",
        "`from . x`                             | SYN001@2",
        "`x =`                                  | SYN001@2",
        "`x = y *  `                            | SYN001@2",
        "`x = (1) -`                            | SYN001@2",
        "`= x`                                  | SYN001@2",
        "`-> x`                                 | SYN001@2",
        "`x = 1; , y`                           | SYN001@2",
        "`in x`                                 | SYN001@2",
        "`and x`                                | SYN001@2",
        "`foo bar`                              | SYN001@2",
        "`x = 1 ?`                              | SYN001@2",
        "`x = “1”`                              | SYN001@2",
        "`x = 1 \\ 2`                           | SYN001@2",
        "`print 'x'`                            | SYN003@2",
        "`print x`                              | SYN003@2",
        "`exec 'x' in d`                        | SYN003@2",
        "`try: pass\nexcept X, e: pass`         | SYN003@3",
        "`raise E, 'x'`                         | SYN003@2",
        "`x = `y```                             | SYN003@2",
        "`if x <> y: pass`                      | SYN003@2",
        "`x = 0777`                             | SYN003@2",
        "`x = 10L`                              | SYN003@2",
        "`x = f(0xFFL)`                         | SYN003@2",
        "`if x == 0L: pass`                     | SYN003@2",
        "`def f(a, (b, c)): pass`               | SYN003@2",
        "`def f((a, b), c=1): pass`             | SYN003@2",
        "`try: pass\nexcept a.E, (b, c): pass`  | SYN003@3",
        "`async = 1`                            | SYN001@2",
        "`x = 0xe+05`                           | SYN003@2",
        "`x = ur'a'`                            | SYN003@2",
        "`<<<<<<< HEAD\n=======\n>>>>>>> x`     | SYN005@2"
      })
  void aFaultCostsItsStatementOnly(String fault, String problem) {
    ModuleScan scan = Scans.scan("import first\n" + fault + "\nimport last\n");

    assertThat(scan.status()).isEqualTo(ReadStatus.RECOVERED);
    assertThat(Scans.problems(scan)).isEqualTo(problem);
    assertThat(scan.imports()).extracting(ImportedName::module).contains("first", "last");
    assertThat(scan.grammar()).isEqualTo(problem.startsWith("SYN003") ? Grammar.PY2 : Grammar.PY3);
  }

  /** What a careless reader of faults would refuse. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`print`",
        "`print(x)`",
        "`print - 1`",
        "`print in x`",
        "`print if x else y`",
        "`print not in x`",
        "`raise E(x, 'y')`",
        "`raise f(f'{x} {y}', z) from w`",
        "`x = 0`",
        "`x = 00_0`",
        "`x = 09.5`",
        "`x = 1e-05`",
        "`x = L + aL + a10L + NULL`",
        "`def f(a=(1, 2), b: (int, str) = (), *c) -> (int): pass`",
        "`def f[T: (int, str)](a): pass`",
        "`try: pass\nexcept A, (B, C): pass`",
        "`x = 0o777`",
        "`x = 1.007`",
        "`x = 07j`",
        "`x = 1if y else 2`",
        "`f'{x!r:>{w}}'`",
        "`f'{x:{y}}{z}'`",
        "`x = y != z`",
        "`x[a:=1, b:2]`",
        "`''`",
        "`rb''''''`",
        "`try: pass\nfinally: pass`",
        "`async def f(): pass`",
        "`with (a as b, c as d): pass`",
        "`if x:\n\n# c\n  y\n# d\nz`",
        "`if x:\n  y\n\\\n\n`",
        "`x = \\\n  1`",
        "`\f\nx`",
        "`  # c\nx`",
        "`class A[T: int]: pass`",
        "`x = {**a, 'b': lambda c: d}`",
        "`else_ = 1`",
        "`@a\n\n@b\ndef f(): pass`",
        "`x = 1;`",
        "`x = 1. # =`",
        "`x = ...`",
        "`from a import *`",
        "`from a import * # =`",
        "`from a import *  `",
        "`...`",
        "`-x; +x; ~x; *a, b = c`",
        "`x = '='`",
        "`x = [1 +\n 2 *\n 3]`",
        "`x = 1 + \\\n 2`",
        "`*a, b = c`",
        "`ª = 1`",
        "`℘ = 1`",
        "`while x: break\nelse: pass`",
        "`for x in y: pass\nelse: pass`",
        "`if x: pass;`",
        "`f'{x}' 'y' r'z'`"
      })
  void validSourceIsNeverFlagged(String source) {
    ModuleScan scan = Scans.scan(source);

    assertThat(scan.problems()).isEmpty();
    assertThat(scan.status()).isEqualTo(ReadStatus.READ);
  }

  @Test
  void anUnclosedBracketEndsWhereAStatementBegins() {
    String source =
        "x = f(1,\nfrom a.b import c\ny = [\n  from .d import e\n  def g():\n    import h\n";

    assertThat(Scans.scan(source).imports())
        .extracting(ImportedName::module)
        .containsExactly("a.b", "d", "h");
  }

  @Test
  void theLineIsThatOfTheFirstFault() {
    assertThat(Scans.problems(Scans.scan("x = 1\ny = 'a\nz = 'b\nprint 'c'\n")))
        .isEqualTo("SYN001@2 SYN003@4");
  }

  /** Line and column, in UTF-8 bytes, of the place that is at fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x = 1 ?`              | 1 | 6",
        "`'é'; import`          | 1 | 6",
        "`\nif x:\n  y = f(1,` | 3 | 7",
        "`\r\n\r\n  x`       | 3 | 2",
        "`\rprint 'x'`         | 2 | 0",
        "`x = 1; x = 'y`        | 1 | 11",
        "`if x:`                | 1 | 5",
        "`x = 1\n\\0`          | 2 | 0"
      })
  void aProblemHasALineAndAColumn(String source, int line, int column) {
    ModuleScan scan = Scans.scan(source.translateEscapes());

    assertThat(scan.problems())
        .first()
        .extracting(Problem::line, Problem::column)
        .containsExactly(line, column);
  }

  @ParameterizedTest
  @CsvSource({"99, ''", "100, SYN004@101"})
  void indentationIsAsDeepAsCPythonAllows(int depth, String problems) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      source.append(" ".repeat(i)).append("if x:\n");
    }
    source.append(" ".repeat(depth)).append("import a\n");
    ModuleScan scan = Scans.scan(source.toString());

    assertThat(Scans.problems(scan)).isEqualTo(problems);
    assertThat(scan.imports()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"200, ''", "201, SYN004@1", "10000, SYN004@1", "2000000, SYN004@1 SYN001@1"})
  void bracketsNestAsDeepAsCPythonAllows(int depth, String problems) {
    String source = "x = " + "(".repeat(depth) + ")".repeat(depth) + "\nimport a\n";
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.problems(scan).split(" ")).containsExactlyInAnyOrder(problems.split(" "));
    assertThat(scan.imports()).hasSize(1);
  }
}
