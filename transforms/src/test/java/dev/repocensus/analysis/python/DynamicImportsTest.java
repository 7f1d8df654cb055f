package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicImportsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import_module()                        | ``               | 1",
        "import_module(x)                       | ``               | 1",
        "import_module(f'a{x}')                 | ``               | 1",
        "import_module(b'a')                    | ``               | 1",
        "import_module('a' + x)                 | ``               | 1",
        "import_module('a'.b)                   | ``               | 1",
        "import_module('a')                     | 1 dynamic a      | 0",
        "importlib . import_module ( 'a.b' )    | 1 dynamic a.b    | 0",
        "x.import_module('a')                   | ``               | 0",
        "x.importlib.import_module('a')         | ``               | 0",
        "def import_module(x): pass             | ``               | 0",
        "import_module('a' r'b' \"\"\"c\"\"\")  | 1 dynamic abc    | 0",
        "import_module(('a'))                   | 1 dynamic a      | 0",
        "import_module('\\x61\\N{DIGIT ONE}')   | 1 dynamic a1     | 0",
        "import_module('..a', __package__)      | 1 dynamic ..a    | 0",
        "import_module('.a', 'p.q')             | 1 dynamic .a as p.q | 0",
        "import_module('.a', package='p')       | 1 dynamic .a as p | 0",
        "__import__('a')                        | 1 dynamic a      | 0",
        "builtins.__import__('a')               | 1 dynamic a      | 0",
        "__import__('a', {}, {'x': (1, 2)}, [], 1) | 1 dynamic .a  | 0",
        "__import__('a', level=2)               | 1 dynamic ..a    | 0",
        "f([x for x in y if g(__import__('a'))]) | 1 dynamic a     | 0",
        "x = f'{__import__(\"a\").b}'           | 1 dynamic a      | 0",
        "pytest.importorskip('a', '1.0')        | 1 dynamic a      | 0",
        "importlib.util.find_spec('a')          | 1 dynamic a      | 0",
        "self.find_spec('a')                    | ``               | 0",
        "x = LazyLoader('a', globals(), 'b.c')  | 1 dynamic b.c    | 0",
        "x = util.LazyLoader('a', globals(), b) | 1 dynamic a      | 0",
        "x = LazyLoader('a', globals(), 'b c')  | ``               | 0",
        "importlib.util.LazyLoader(loader)      | ``               | 0",
        "lazy_loader.load('a.b')                | 1 dynamic a.b    | 0",
        "lazy_loader.load(name)                 | ``               | 0",
        "json.load('a.b')                       | ``               | 0",
        "load('a.b')                            | ``               | 0",
        "LazyLoader('not a name')               | ``               | 0",
        "LazyLoader(loader)                     | ``               | 0"
      })
  void aCallImportsIfItsFirstArgumentIsAConstant(String source, String expected, int unresolved) {
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan)).isEqualTo(expected);
    assertThat(scan.dynamicImportsUnresolved()).isEqualTo(unresolved);
  }

  @Test
  void aliasesAreFollowed() {
    String source =
        """
        import importlib as il, importlib.util as iu
        from importlib import import_module as im, util
        from pytest import importorskip as need
        a = il.import_module("a")
        b = im(
            # why
            "b"
        )
        c = need('c'), iu.find_spec('d'), util.find_spec('e')
        """;

    assertThat(Scans.imports(source).split("; "))
        .endsWith("4 dynamic a", "5 dynamic b", "9 dynamic c", "9 dynamic d", "9 dynamic e");
    assertThat(Scans.scan(source).imports())
        .filteredOn(row -> row.module().equals("b"))
        .singleElement()
        .satisfies(row -> assertThat(row.endLine()).isEqualTo(8));
  }

  @Test
  void lazyLoadersAreFollowed() {
    String source =
        """
        import lazy_loader as lazy
        from lazy_loader import load, attach
        from lazy_loader import load as later
        a = lazy.load("a.b", error_on_import=True)
        b, c = load("b"), later("c")
        d = other.lazy.load("d")
        """;

    assertThat(Scans.imports(source).split("; "))
        .endsWith("4 dynamic a.b", "5 dynamic b", "5 dynamic c");
  }

  @Test
  void callsHaveTheGuardsOfTheirStatement() {
    String source =
        """
        if TYPE_CHECKING: x = import_module("a")
        elif import_module("b"): pass
        def f(x=import_module("c")):
            return import_module(
                "d")
        """;

    assertThat(Scans.imports(source))
        .isEqualTo(
            "1 dynamic a {typing}; 2 dynamic b {not_typing}; 3 dynamic c; 4 dynamic d {function}");
  }

  @Test
  void statementsAndCallsAreNumberedTogether() {
    assertThat(Scans.scan("import a, b\nimport_module('c')\nimport d\n").imports())
        .extracting(ImportedName::statement)
        .containsExactly(0, 0, 1, 2);
  }
}
