package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ReadStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                  | ``",
        "import a                            | 1 import a",
        "import a, b.c as d                  | 1 import a; 1 import b.c as d",
        "from a import b                     | 1 from a import b",
        "from a import b as c, d             | 1 from a import b as c; 1 from a import d",
        "from a import *                     | 1 from a import *",
        "from a import*                      | 1 from a import *",
        "from . import x                     | 1 from . import x",
        "from.import x                       | 1 from . import x",
        "from . . import b                   | 1 from .. import b",
        "from ...a.b import c                | 1 from ...a.b import c",
        "from .a import(b)                   | 1 from .a import b",
        "from a import (b, c,)               | 1 from a import b; 1 from a import c",
        "import a . b                        | 1 import a.b",
        "import a; import b ;from c import d | 1 import a; 1 import b; 1 from c import d",
        "import match, type, case, lazy      | 1 import match; 1 import type; 1 import case; 1 import lazy",
        "from lazy import lazy               | 1 from lazy import lazy",
        "import ﬁle                          | 1 import file",
        "import é.ü as ö                     | 1 import é.ü as ö",
        "from __future__ import x            | 1 from __future__ import x"
      })
  void everyFormGivesOneRowForEachName(String source, String expected) {
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan)).isEqualTo(expected);
    assertThat(scan.status()).isEqualTo(ReadStatus.READ);
  }

  @Test
  void linesMayBeContinuedAnywhere() {
    String source =
        """
        from a \\
            import b
        import c\\
        .d
        from e import (  # not, this
            f,
            # g,
            h as
              i,
        )
        import j
        """;

    assertThat(Scans.imports(source))
        .isEqualTo(
            "1 from a import b; 3 import c.d; 5 from e import f; 5 from e import h as i;"
                + " 11 import j");
    assertThat(Scans.scan(source).imports().get(2).endLine()).isEqualTo(10);
  }

  @Test
  void decoysAreNotCounted() {
    String source =
        """
        '''
        import a
        '''
        # import b
        x = "import c"; y = 'import d \\
        import e'
        z = f\"\"\"
        import f {'import g'} {{import h}}
        import i {x:{y}
        import j} \\N{BULLET}
        \"\"\"
        r"\\"; rb'''
        import k
        '''
        def lazy(importance): import_from = from_import(1)
        lazy = 1
        lazy(x)
        yield_from = [
            '''import l''',
        ]
        import real
        """;

    ModuleScan scan = Scans.scan(source.replace("r\"\\\"; rb", "r\"\\\\\"; rb"));
    assertThat(Scans.imports(scan)).isEqualTo("21 import real");
    assertThat(scan.status()).isEqualTo(ReadStatus.READ);
  }

  @Test
  void nestedQuotesInReplacementFieldsDoNotEndTheString() {
    String source =
        """
        a = f"{x["import y"]} {f'{z!r:>{w}}'} {lambda_}"
        b = rf'\\{c}' f'{d:%H:%M}' F"{ {'e': 1}['e'] }" t"{g}"
        c = f"{
            1 +  # not a quote: "
            2
        }"
        import h
        """;

    ModuleScan scan = Scans.scan(source);
    assertThat(Scans.imports(scan)).isEqualTo("7 import h");
    assertThat(scan.problems()).isEmpty();
  }

  @Test
  void positionsAreThoseOfCPython() {
    ModuleScan scan =
        Scans.scan("\ufeffx = 'é'; import a\r\nif x:\r\timport b, c\r\n\f  \nimport d\\\r\n.e");

    assertThat(scan.imports())
        .extracting(
            ImportedName::line,
            ImportedName::endLine,
            ImportedName::column,
            ImportedName::statement,
            ImportedName::position)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 1, 10, 0, 0),
            org.assertj.core.groups.Tuple.tuple(3, 3, 1, 1, 0),
            org.assertj.core.groups.Tuple.tuple(3, 3, 1, 1, 1),
            org.assertj.core.groups.Tuple.tuple(5, 6, 0, 2, 0));
    assertThat(scan.lines()).isEqualTo(6);
    assertThat(scan.encoding()).isEqualTo("utf-8-sig");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|0",
        "a|1",
        "`a\n`|2",
        "`a\r\nb\rc\n`|4",
        "`\r\r\n\n`|4",
        "`12345678\r\n1234567\r\n`|3"
      })
  void aLineEndsWithANewlineOfAnyKind(String source, int lines) {
    assertThat(Scans.scan(source).lines()).isEqualTo(lines);
  }

  @Test
  void aRepeatedNameIsOneString() {
    ModuleScan scan = Scans.scan("import a.b\nimport a.b\n");

    assertThat(scan.imports().get(0).module()).isSameAs(scan.imports().get(1).module());
  }

  @Test
  void aScannerForgetsTheFileBefore() {
    ImportScanner scanner = new ImportScanner();
    byte[] first =
        "import importlib as il\n__all__ = ['a']\nx = ("
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] second = "il.import_module('x')\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    scanner.scan(first, first.length, true);

    ModuleScan scan = scanner.scan(second, second.length, true);

    assertThat(scan.imports()).isEmpty();
    assertThat(scan.problems()).isEmpty();
    assertThat(scan.exports()).isNull();
  }
}
