package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ImportKind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleStringsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                               | ``",
        "x = ''                           | ``",
        "x = 'a'                          | ``",
        "x = 'a.b'                        | ``",
        "x = 'a.b.'                       | ``",
        "x = '.a.b.c'                     | ``",
        "x = 'a..b.c'                     | ``",
        "x = 'a.b.c.'                     | ``",
        "x = 'a.b.1c'                     | ``",
        "x = '1a.b.c'                     | ``",
        "x = 'a.b.c d'                    | ``",
        "x = 'a.b-c.d'                    | ``",
        "x = 'a.b.c\\n'                   | ``",
        "x = 'é.b.c'                      | ``",
        "x = b'a.b.c'                     | ``",
        "x = rb'a.b.c'                    | ``",
        "x = f'a.b.c'                     | ``",
        "x = 'a.b.c                       | ``",
        "# 'a.b.c'                        | ``",
        "x = 'a.b.c' 'd'                  | ``",
        "x = 'd' 'a.b.c'                  | ``",
        "`x = ['a.b.c'\n  'd']`           | ``",
        "x = import_module('a.b.c')       | ``",
        "import_module('.a', 'p.q.r')     | ``",
        "x = __import__('a.b.c', {}, [])  | ``",
        "x = 'a.b.c'                      | `1:4 a.b.c`",
        "x = r'_a.b1.C_'                  | `1:4 _a.b1.C_`",
        "x = U\"a.b.c\"                   | `1:4 a.b.c`",
        "x = '''a.b.c'''                  | `1:4 a.b.c`",
        "x = f'{y['a.b.c']}'              | `1:9 a.b.c`",
        "x = {'a.b.c': 'd.e.f'}           | `1:5 a.b.c; 1:14 d.e.f`",
        "`x = 'a.b.c'\n'Says what x is.'` | `1:4 a.b.c`",
        "import_module(x, 'a.b.c')        | `1:17 a.b.c`",
        "import_module('a.b.c' + x)       | `1:14 a.b.c`",
        "`if x:\n  y('é', 'a.b.c')`       | `2:10 a.b.c`",
        "@patch('a.b.c.d')                | `1:7 a.b.c.d`",
      })
  void aWholeLiteralOfThreeNamesOrMoreMayNameAModule(String source, String expected) {
    ModuleScan scan = Scans.scan(source);

    assertThat(strings(scan)).isEqualTo(expected);
    assertThat(scan.strings())
        .allSatisfy(row -> assertThat(row.kind()).isEqualTo(ImportKind.STRING));
  }

  private static String strings(ModuleScan scan) {
    return scan.strings().stream()
        .map(row -> row.line() + ":" + row.column() + " " + row.module())
        .collect(Collectors.joining("; "));
  }

  @Test
  void itStandsInItsBlockAndIsNumberedOnItsOwn() {
    ModuleScan scan = Scans.scan("import a\ndef f(x='b.c.d'):\n  return 'e.f.g'\n");

    assertThat(scan.strings()).extracting(ImportedName::statement).containsExactly(0, 1);
    assertThat(scan.strings().get(0).guards().names()).isEmpty();
    assertThat(scan.strings().get(1).guards().names()).containsExactly("function");
    assertThat(scan.imports()).hasSize(1);
  }

  @Test
  void aFileOfNothingElseIsBounded() {
    assertThat(Scans.scan("'a.b.c',".repeat(20_000)).strings()).hasSize(1 << 14);
  }
}
