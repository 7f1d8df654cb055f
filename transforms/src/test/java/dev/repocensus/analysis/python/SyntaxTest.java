package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
  /** Refused by CPython 3.13, taken by a newer one, or not worth a look. */
  private static final List<String> LENIENT =
      List.of(
          "{**a for a in b}", // PEP 798
          "[*a for a in b]",
          "0_7",
          "f'{a!x}'",
          "f'{lambda x: 1}'",
          "x = *a if b else c",
          "[*a or b]",
          "[*a if b else c]",
          "{a := b: c}",
          "yield from a, b");

  static Stream<String[]> statements() throws IOException {
    try (InputStream table = SyntaxTest.class.getResourceAsStream("/python/syntax.tsv")) {
      byte[] all = Objects.requireNonNull(table).readAllBytes();
      return new String(all, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aStatementIsRefusedIfCPythonRefusesIt(String verdict, String literal) {
    String source = literal.substring(1, literal.length() - 1).translateEscapes();
    ModuleScan scan = Scans.scan(source + "\n");

    if (verdict.equals("taken") || LENIENT.contains(source)) {
      assertThat(scan.problems()).isEmpty();
    } else {
      assertThat(scan.problems()).isNotEmpty();
    }
  }

  /** Grammar that CPython 3.13 does not know yet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = t'{a!r:>{w}}' t'{b}'",
        "lazy import a\nlazy from b import c",
        "try: pass\nexcept A, b.C, D: pass",
        "try: pass\nexcept* A, b.C, D: pass",
        "type X[T: int = str, *Ts = *a, **P] = T | None",
        "match = case = type = lazy = 1\nmatch(x=1).y[0] = case(*a)\nmatch[0] = type(x)[1]",
        "match x:\n  case {'a': [*_, b], **c} | A(d=-1+2j) as e if e: pass",
        "print >>f, x\nexec = print\nexec(a)",
        "def f[T: (int, str) = int](a: T, /, b=1, *c: *Ts, d, **e) -> T: pass",
        "@a.b[c](d := e)\nasync def f(): await (yield)",
        "x: int = yield y\n(z): int\nx[0], *y = z = *a, b",
        "with (a as b, c() as (d, *e),): pass\nwith (a), b: pass",
        "x = f'{a:{b}}{c!r:>{d}}{e=}{f\"{g}\"}' rf'\\d{h}'",
        "x = a if b else lambda c=d, *e, **f: g, h",
        "[x async for x, in y if a if not b for z.w in v]",
        "del (a, [b.c]), d[0]\nassert a, b\nraise A from b\nglobal c, d",
        "x[a:b, ::c, *d, e:=f]",
        "1 if 1else 0x1for_ in y" // a hexadecimal number, then a name
      })
  void newGrammarIsTaken(String source) {
    boolean isOddNumber = source.startsWith("1 if");

    assertThat(Scans.scan(source).problems().isEmpty()).isEqualTo(!isOddNumber);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x = a b`             | 1 | 6",
        "`f(a, b\n  c)`        | 2 | 2",
        "`x = y +`             | 1 | 7",
        "`f() = 1`             | 1 | 4",
        "`if x:\n  y = (a, return)` | 2 | 10",
        "`x = 'a' '\\x4'`      | 1 | 8",
        "`def f(a=1, b): pass` | 1 | 12",
        "`@a\nx = 1`           | 2 | 0"
      })
  void theFaultIsWhereItsTokenIs(String source, int line, int column) {
    assertThat(Scans.scan(source).problems())
        .singleElement()
        .extracting(Problem::line, Problem::column)
        .containsExactly(line, column);
  }

  /** What only Python 2 takes is told as such, without a syntax error beside it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "print 'a' % b, c",
        "exec 'x' in d",
        "raise E, 'x', tb",
        "try: pass\nexcept E, e: pass",
        "def f(a, (b, c)=d): pass",
        "f = lambda (a, b): a",
        "x = 10l",
        "if a <> b: pass",
        "x = `a`"
      })
  void python2IsNoSyntaxErrorBeside(String source) {
    assertThat(Scans.problems(Scans.scan(source))).startsWith("SYN003@").doesNotContain("SYN001");
  }

  @Test
  void whateverNestsIsReadInLinearTime() {
    for (String piece : List.of("lambda a=", "(lambda: ", "f'{", "[x for x in ", "x if ", "not ")) {
      ModuleScan scan = Scans.scan("y = " + piece.repeat(100_000) + "\nimport z\n");

      assertThat(scan.problems()).as(piece).isNotEmpty();
    }
  }
}
