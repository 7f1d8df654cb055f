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

  @Test
  void aCallThatIsNeverClosedReachesToItsConstantsAtLeast() {
    ModuleScan scan = Scans.scan("import_module(\n  'a'\n  'b', (\nimport c\n");

    assertThat(Scans.imports(scan)).isEqualTo("1 dynamic ab; 4 import c");
    assertThat(scan.imports().get(0).endLine()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lazy_loader.attach()                           | ``              | 1",
        "lazy_loader.attach(__name__)                   | ``              | 0",
        "lazy_loader.attach(__name__, names)            | ``              | 1",
        "lazy_loader.attach(__name__, ['a', b])         | ``              | 1",
        "lazy_loader.attach(__name__, ['a' 'b', 'c d']) | ``              | 1",
        "lazy_loader.attach(__name__, ['a'] + b)        | ``              | 1",
        "lazy_loader.attach(__name__, {'a': b})         | ``              | 1",
        "lazy_loader.attach(__name__, ['a']             | ``              | 1",
        "lazy_loader.attach('p', ['a'])                 | ``              | 1",
        "other.attach(__name__, ['a'])                  | ``              | 0",
        "attach(__name__, ['a'])                        | ``              | 0",
        "lazy_loader.attach(__name__, ['a'])            | 1 dynamic .a {lazy} | 0",
        "lazy_loader.attach(__name__, {'a', 'b'})  | 1 dynamic .a {lazy}; 1 dynamic .b {lazy} | 0",
        "lazy_loader.attach(__name__, None, {'a': ['x', 'y'], 'b.c': []},) | 1 dynamic .a {lazy}; 1 dynamic .b.c {lazy} | 0",
        "lazy_loader.attach(__name__, submodules=('a',), submod_attrs={'a': ['x']}) | 1 dynamic .a {lazy} | 0",
        "lazy_loader.attach_stub(__name__, __file__)    | ``              | 0",
      })
  void aPackageThatAttachesSubmodulesImportsThemLazily(
      String source, String expected, int unresolved) {
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan)).isEqualTo(expected);
    assertThat(scan.dynamicImportsUnresolved()).isEqualTo(unresolved);
    assertThat(scan.strings()).isEmpty();
  }

  @Test
  void attachingIsKnownUnderTheNamesOfTheFile() {
    String source =
        """
        import lazy_loader as lazy
        from lazy_loader import attach, attach_stub as stub
        __getattr__, __dir__, __all__ = lazy.attach(
            __name__,
            ["a"],
        )
        attach(__name__, {"b"}); stub(__name__, __file__)
        """;
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan).split("; "))
        .endsWith("3 dynamic .a {lazy}", "7 dynamic .b {lazy}");
    assertThat(scan.imports())
        .filteredOn(row -> row.line() == 3)
        .allMatch(row -> row.endLine() == 6);
    assertThat(scan.stubLine()).isEqualTo(7);
  }

  @Test
  void onlyAPackageHasSubmodulesToAttach() {
    byte[] source =
        "lazy_loader.attach(__name__, ['a']); lazy_loader.attach_stub(__name__, __file__)"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    ModuleScan scan = new ImportScanner().scan(source, source.length, false);

    assertThat(scan.imports()).isEmpty();
    assertThat(scan.stubLine()).isZero();
  }
}
