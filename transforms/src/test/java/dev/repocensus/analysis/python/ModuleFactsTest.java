package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleFactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import a                              | ``",
        "a                                     | ``",
        "a: int                                | ``",
        "a += 1                                | ``",
        "a.b = c[0] = f(x).y = 1               | ``",
        "a == b                                | ``",
        "f(a=1)                                | ``",
        "a = 1                                 | a",
        "a: int = 1                            | a",
        "a = b = c                             | a b",
        "a, (b, [c, *d]), e.f, g[h] = x        | a b c d",
        "def a(b=1): c = 2                     | a",
        "async def a(): pass                   | a",
        "class A(b): c = 1                     | A",
        "`if x:\n  a = 1\nelse: b = 2`         | a b",
        "`try:\n  a = 1\nexcept E as e: b = 2` | a b",
        "for a, (b, *c) in d: e = 1            | a b c e",
        "with a as b, c() as (d, e): pass      | b d e",
        "with (a as b, c as d.e): pass         | b",
        "print(a := 1, [b := 2])               | a b",
        "if (a := 1): pass                     | a",
        "while (a := f()): pass                | a",
        "type A[T] = int                       | A",
        "`def f():\n  a = 1\n  def g(): b = 1` | f",
        "a = f'{b = }'                         | a",
        "match = 1                             | match",
        "a = lambda b=1: b                     | a",
        "a = 1; b = 2                          | a b"
      })
  void aModuleBindsItsTopLevelNames(String source, String names) {
    assertThat(String.join(" ", Scans.scan(source).topLevelNames())).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = 1                                   | ",
        "__all__ = f()                           | ",
        "__all__ = a.__all__ + ['b']             | ",
        "__all__ = [x for x in y]                | ",
        "__all__ = ['a'] + f()                   | ",
        "__all__ = ['a']; __all__ += b.__all__   | ",
        "__all__ == ['a']                        | ",
        "def f(): __all__ = ['a']                | ",
        "__all__ = ['b', \"a\", r'c' 'd']        | b a cd",
        "__all__: list[str] = ['a']              | a",
        "__all__ = ('a', 'b',)                   | a b",
        "__all__ = 'a', 'b'                      | a b",
        "__all__ = ['a']; __all__ += ('b',)      | a b",
        "__all__ = ['a']; __all__.append('b')    | a b",
        "__all__ = ['a']; __all__.extend(['b'])  | a b",
        "__all__ = ['a']; __all__.extend(b)      | ",
        "__all__ = names = ['a']                 | a"
      })
  void exportsAreTheLiteralAll(String source, String exports) {
    List<String> expected = exports == null ? null : List.of(exports.split(" "));

    assertThat(Scans.scan(source).exports()).isEqualTo(expected);
  }

  @Test
  void namesAreCollectedOnlyWhenAskedFor() {
    byte[] source = "a = 1\n__all__ = ['a']\n".getBytes(StandardCharsets.UTF_8);
    ModuleScan scan = new ImportScanner().scan(source, source.length, false);

    assertThat(scan.topLevelNames()).isEmpty();
    assertThat(scan.exports()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if x: pass                           | false",
        "x = \"if __name__ == '__main__':\"   | false",
        "if __name__ != '__main__': pass      | false",
        "class A: if __name__ == '__main__': x| false",
        "if __name__ == '__main__': pass      | true",
        "if (__name__ == \"__main__\"): pass  | true",
        "if __name__=='__main__' and x: pass  | true"
      })
  void theMainGuardStandsAtTheLeftMargin(String source, boolean expected) {
    assertThat(Scans.scan(source).hasMainGuard()).isEqualTo(expected);
    assertThat(Scans.scan("if x:\n  " + source).hasMainGuard()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# extend_path(x)                                                   | false",
        "from pkgutil import extend_path                                    | false",
        "__path__ = extend_path(__path__, __name__)                         | true",
        "__path__ = __import__('pkgutil').extend_path(__path__, __name__)   | true",
        "__import__('pkg_resources').declare_namespace(__name__)            | true",
        "import pkg_resources; pkg_resources.declare_namespace(__name__)    | true"
      })
  void aNamespaceDeclarationIsACall(String source, boolean expected) {
    assertThat(Scans.scan(source).extendsPath()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x = generated                       | false",
        "x = 'generated'                     | false",
        "`\n\n\n\n\n# generated`             | false",
        "# Generated by x                    | true",
        "`\n\n\n\n# DO NOT EDIT!`            | true",
        "`'''\nThis is\nautogenerated\n'''`  | true"
      })
  void aGeneratedFileSaysSoInItsFirstLines(String source, boolean expected) {
    assertThat(Scans.scan(source).isGenerated()).isEqualTo(expected);
  }

  @Test
  void aShebangIsTheVeryFirstThing() {
    assertThat(Scans.scan("#!/usr/bin/python\n").hasShebang()).isTrue();
    assertThat(Scans.scan("\n#!/usr/bin/python\n").hasShebang()).isFalse();
  }
}
