package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ImportLayer;
import dev.repocensus.schema.row.ReadStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportGuardsTest {
  /** Test of an if; guards of its body; guards of its else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x                               |                  | ",
        "TYPE_CHECKING                   | {typing}         | {not_typing}",
        "typing.TYPE_CHECKING            | {typing}         | {not_typing}",
        "f(x)[0].TYPE_CHECKING           | {typing}         | {not_typing}",
        "((t.TYPE_CHECKING))             | {typing}         | {not_typing}",
        "x and TYPE_CHECKING             | {typing}         | {not_typing}",
        "x and (y and t.TYPE_CHECKING)   | {typing}         | {not_typing}",
        "not TYPE_CHECKING               | {not_typing}     | {typing}",
        "not (x and TYPE_CHECKING)       | {not_typing}     | {typing}",
        "x and not TYPE_CHECKING         | {not_typing}     | ",
        "x or TYPE_CHECKING              |                  | ",
        "TYPE_CHECKING == 1              |                  | ",
        "TYPE_CHECKING if x else y       |                  | ",
        "(TYPE_CHECKING, 1)              |                  | ",
        "TYPE_CHECKING.x                 |                  | ",
        "f(TYPE_CHECKING)                |                  | ",
        "f'{TYPE_CHECKING}'              |                  | ",
        "lambda: TYPE_CHECKING           |                  | ",
        "(x := TYPE_CHECKING)            |                  | ",
        "MYPY                            | {never}          | ",
        "False and x                     | {never}          | ",
        "0                               | {never}          | ",
        "not False                       |                  | {never}",
        "__name__ == '__main__'          | {main_guard}     | ",
        "'__main__' == __name__          | {main_guard}     | ",
        "sys.version_info>=(3,8)         | {version(sys.version_info >= (3, 8))} | {version(not sys.version_info >= (3, 8))}",
        "sys.platform == 'win32'         | {platform(sys.platform == 'win32')} | {platform(not sys.platform == 'win32')}",
        "sys.version_info [ : 2 ] < (3,) | {version(sys.version_info[:2] < (3,))} | {version(not sys.version_info[:2] < (3,))}",
        "os.name == 'nt' or x            | {platform(os.name == 'nt' or x)} | {platform(not (os.name == 'nt' or x))}",
        "not MYPY                        |                  | {never}",
        "typing.MYPY                     | {never}          | ",
        "x and False                     | {never}          | ",
        "x or False                      |                  | ",
        "1                               |                  | ",
        "0x0                             |                  | ",
        "True                            |                  | ",
        "(False)                         | {never}          | ",
        "x and __name__ == '__main__'    | {main_guard}     | ",
        "(__name__ == \"__main__\")       | {main_guard}     | ",
        "__name__ != '__main__'          |                  | ",
        "not __name__ == '__main__'      |                  | ",
        "__name__ == '__main'            |                  | ",
        "TYPE_CHECKING and x             | {typing}         | {not_typing}",
        "not not TYPE_CHECKING           |                  | ",
        "not TYPE_CHECKING and x         | {not_typing}     | ",
        "TYPE_CHECKING or MYPY           |                  | ",
        "sys.platform.startswith('w')    | {platform(sys.platform.startswith('w'))} | {platform(not sys.platform.startswith('w'))}",
        "platform.system() == 'L'        | {platform(platform.system() == 'L')} | {platform(not platform.system() == 'L')}",
        "sys.implementation.name == 'x'  | {platform(sys.implementation.name == 'x')} | {platform(not sys.implementation.name == 'x')}",
        "self.platform == 'x'            |                  | ",
        "sys.hexversion < 1 and x        | {version(sys.hexversion < 1 and x)} | {version(not (sys.hexversion < 1 and x))}",
        "six.PY3 and os.name == 'nt'     | {platform(six.PY3 and os.name == 'nt'), version(six.PY3 and os.name == 'nt')} | {platform(not (six.PY3 and os.name == 'nt')), version(not (six.PY3 and os.name == 'nt'))}",
        "not six.PY2                     | {version(not six.PY2)} | {version(not not six.PY2)}"
      })
  void theTestOfAnIfDecidesBothBranches(String test, String body, String otherwise) {
    String source = "if " + test + ":\n  import a\nelse:\n  import b\nimport c\n";

    assertThat(Scans.imports(source))
        .isEqualTo(
            "2 import a" + guards(body) + "; 4 import b" + guards(otherwise) + "; 5 import c");
  }

  private static String guards(String cell) {
    return cell == null ? "" : " " + cell;
  }

  /** Headers between "try" and the end; guards of the body; guards of the first handler. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "except ValueError                        |                                   | ",
        "except ImportError                       | {import_error_try}                | {import_error_handler}",
        "except ModuleNotFoundError as e          | {import_error_try}                | {import_error_handler}",
        "except (ValueError, ImportError) as e    | {import_error_try}                | {import_error_handler}",
        "except (builtins.ImportError)            | {import_error_try}                | {import_error_handler}",
        "except* ImportError                      | {import_error_try}                | {import_error_handler}",
        "except ImportError, OSError              | {import_error_try}                | {import_error_handler}",
        "except                                   | {broad_try}                       | ",
        "except Exception as e                    | {broad_try}                       | ",
        "except (ImportError, Exception)          | {broad_try, import_error_try}     | {import_error_handler}",
        "except (ImportError if x else y)         |                                   | ",
        "except f(ImportError)                    |                                   | "
      })
  void aHandlerDecidesAboutTheBody(String handler, String body, String inHandler) {
    String source =
        "try:\n  import a\n"
            + handler
            + ":\n  import b\nelse:\n  import c\nfinally:\n  import d\nimport e\n";
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan))
        .isEqualTo(
            "2 import a"
                + guards(body)
                + "; 4 import b"
                + guards(inHandler)
                + "; 6 import c; 8 import d; 9 import e");
    assertThat(scan.status()).isEqualTo(ReadStatus.READ);
    assertThat(scan.imports().get(0).guards().isOptional())
        .isEqualTo(body != null && body.contains("import_error_try"));
  }

  @Test
  void guardsNestAndAddUp() {
    String source =
        """
        class A:
            import a
            async def f(self):
                import b
                with contextlib.suppress(ValueError, ImportError), x as y: import c
                try: import d
                except ImportError: pass
            import e
        if x:
            pass
        elif TYPE_CHECKING:
            def g(): import f
        else: import g
        for x in y: import h
        else: import i
        while lambda: 0: import j
        match x:
            case {"a": b} if c: import k
            case _:
                import l
        @import_m
        def h(a: int = lambda: 1, *, b=[1][0:1]) -> "x": import m
        """;

    assertThat(Scans.imports(source).split("; "))
        .containsExactly(
            "2 import a {class}",
            "4 import b {class, function}",
            "5 import c {class, function, suppress}",
            "6 import d {class, function, import_error_try}",
            "8 import e {class}",
            "12 import f {function, typing}",
            "13 import g {not_typing}",
            "14 import h",
            "15 import i",
            "16 import j",
            "18 import k",
            "20 import l",
            "22 import m {function}");
    assertThat(Scans.scan(source).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open(x)                                       | ",
        "suppress()                                    | ",
        "suppress(ValueError)                          | ",
        "suppress(Exception)                           | ",
        "suppress(*ERRORS)                             | ",
        "suppress(f(ImportError))                      | ",
        "pytest.raises(ImportError)                    | ",
        "suppressed(ImportError)                       | ",
        "suppress(ImportError)                         | {suppress}",
        "contextlib.suppress(ModuleNotFoundError)      | {suppress}",
        "suppress(ValueError, builtins.ImportError)    | {suppress}",
        "open(x) as y, suppress(ImportError) as z      | {suppress}",
        "(suppress(ImportError))                       | {suppress}"
      })
  void aWithMaySuppressImportErrors(String items, String guards) {
    ModuleScan scan = Scans.scan("with " + items + ":\n  import a\nimport b\n");

    assertThat(Scans.imports(scan)).isEqualTo("2 import a" + guards(guards) + "; 3 import b");
    assertThat(scan.imports().get(0).guards().isOptional()).isEqualTo(guards != null);
  }

  @Test
  void everyBranchOfAChainKnowsWhatTheOnesBeforeItSaid() {
    String source =
        """
        if sys.version_info < (3, 8):
            import a
        elif TYPE_CHECKING:
            import b
        elif sys.platform == "win32":
            import c
        else:
            if MYPY: import d
            else: import e
        """;

    assertThat(Scans.imports(source).split("; "))
        .containsExactly(
            "2 import a {version(sys.version_info < (3, 8))}",
            "4 import b {typing, version(not sys.version_info < (3, 8))}",
            "6 import c {not_typing, platform(sys.platform == \"win32\"),"
                + " version(not sys.version_info < (3, 8))}",
            "8 import d {never, not_typing, platform(not sys.platform == \"win32\"),"
                + " version(not sys.version_info < (3, 8))}",
            "9 import e {not_typing, platform(not sys.platform == \"win32\"),"
                + " version(not sys.version_info < (3, 8))}");
  }

  /** PEP 810 */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`__lazy_modules__ = x\nimport a`                        | `2 import a`",
        "`__lazy_modules__ = [x, 'a']\nimport a`                 | `2 import a`",
        "`__lazy_modules__ = ['a.b']\nimport a`                  | `2 import a`",
        "`x = ['a']\nimport a`                                   | `2 import a`",
        "`__lazy_modules__ = ['a']\ntry: import a\nfinally: x`   | `2 import a`",
        "`__lazy_modules__ = ['a']\ndef f(): import a`           | `2 import a {function}`",
        "`__lazy_modules__ = ['a']\nfrom .a import b`            | `2 from .a import b`",
        "`__lazy_modules__ = ['a']\nimport_module('a')`          | `2 dynamic a`",
        "`__lazy_modules__: list[str] = ['a',]\nimport a`        | `2 import a {lazy}`",
        "`__lazy_modules__ = ('a', \"b\")\nimport b as c`        | `2 import b as c {lazy}`",
        "`__lazy_modules__ = {'a'}\nif x: from a import b`       | `2 from a import b {lazy}`",
        "`lazy import a, b`                                      | `1 import a {lazy}; 1 import b {lazy}`",
        "`lazy  from  .  import a`                               | `1 from . import a {lazy}`",
        "`if x: lazy import a`                                   | `1 import a {lazy}`",
        "`x = 1; lazy import a`                                  | `1 import a {lazy}`",
        "`lazy = 1; import lazy; lazy.x`                         | `1 import lazy`"
      })
  void aLazyImportWaitsForItsFirstUse(String source, String imports) {
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan)).isEqualTo(imports);
    assertThat(scan.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import a                                        | EAGER",
        "class A: import a                               | EAGER",
        "def f(): import a                               | LAZY",
        "lazy import a                                   | LAZY",
        "lazy from .a import b                           | LAZY",
        "if TYPE_CHECKING: import a                      | TYPING",
        "if TYPE_CHECKING: lazy import a                 | TYPING",
        "if __name__ == '__main__': import a             | EAGER"
      })
  void theLayerSaysWhatItTakesToRun(String source, ImportLayer layer) {
    assertThat(Scans.scan(source).imports())
        .singleElement()
        .satisfies(row -> assertThat(row.guards().layer()).isEqualTo(layer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lazy import a                 | READ",
        "def f(): lazy import a        | RECOVERED",
        "class A: lazy import a        | RECOVERED",
        "lazy from a import *          | RECOVERED",
        "lazy from __future__ import a | RECOVERED"
      })
  void aLazyImportInTheWrongPlaceIsRecordedAndFlagged(String source, ReadStatus status) {
    ModuleScan scan = Scans.scan(source);

    assertThat(scan.status()).isEqualTo(status);
    assertThat(scan.imports().get(0).guards().names()).contains("lazy");
  }

  @Test
  void lazyModulesMakesExactNamesLazy() {
    assertThat(Scans.imports("__lazy_modules__ = {'a', 'b.c'}\nimport a, b\nfrom b.c import d\n"))
        .isEqualTo("2 import a {lazy}; 2 import b; 3 from b.c import d {lazy}");
  }

  @Test
  void softKeywordsStayNames() {
    String source =
        """
        match = 1; case = 2; type = 3; lazy = 4
        match: int = 5
        match(x)
        match[0]: int = 6
        match.x, case.y = 7, 8
        print(match - 1)
        match -1:
            case 1: import a
        match ...:
            case _: import b
        type X = int
        import c
        """;
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.imports(scan)).isEqualTo("8 import a; 10 import b; 12 import c");
    assertThat(scan.problems()).isEmpty();
  }

  @Test
  void equalGuardsAreOneObject() {
    ModuleScan scan =
        Scans.scan(
            "def f(): import a\ndef g(): import b\n"
                + "if sys.platform: import c\nif sys.platform: import d\n");

    assertThat(scan.imports().get(0).guards()).isSameAs(scan.imports().get(1).guards());
    assertThat(scan.imports().get(2).guards()).isSameAs(scan.imports().get(3).guards());
  }
}
