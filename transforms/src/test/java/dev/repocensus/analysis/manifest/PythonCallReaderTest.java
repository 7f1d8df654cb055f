package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Computed;
import dev.repocensus.analysis.manifest.PythonValue.Constant;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonCallReaderTest {

  /** Computed values as {@code ?} and their line, everything else as one would write it. */
  private static String shown(PythonValue value) {
    if (value instanceof Text text) {
      return "'" + text.text() + "'";
    }
    if (value instanceof Constant constant) {
      return constant.text();
    }
    if (value instanceof Items items) {
      return "[" + list(items.items().stream().map(PythonCallReaderTest::shown).toList()) + "]";
    }
    if (value instanceof Pairs pairs) {
      return "{" + list(pairs.pairs().stream().map(PythonCallReaderTest::shown).toList()) + "}";
    }
    if (value instanceof Call call) {
      return call.function() + shown(call.arguments());
    }
    return "?" + value.line();
  }

  private static String shown(Pair pair) {
    String key = pair.isUnpacked() ? Pair.UNPACKED : pair.key();
    return key.isEmpty() ? shown(pair.value()) : key + ":" + shown(pair.value());
  }

  private static String list(List<String> parts) {
    return String.join(" ", parts);
  }

  private static String calls(String source) {
    return PythonCallReader.calls(source).stream()
        .map(PythonCallReaderTest::shown)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "f(|f{}",
        "f()|f{}",
        "f(x)|f{?1}",
        "f(a='b')|f{a:'b'}",
        "f('a' \"b\", 'c' + 'd')|f{'ab' 'cd'}",
        "f(r'\\n', '\\x41', b'x', f'{y}')|f{'\\n' ?1 ?1 ?1}",
        "f(a=['b', 1, True, None, -1])|f{a:['b' 1 True None ?1]}",
        "f(a=('b'), c=('b',), d=())|f{a:'b' c:['b'] d:[]}",
        "f(a={'b': 'c', **d, e: 'g'}, h={'i', 'j'})|f{a:{b:'c' *:?1 *:'g'} h:['i' 'j']}",
        "f(*a, **b)|f{*:?1 *:?1}",
        "f(a=parametrize('x', y='z'))|f{a:parametrize{'x' y:'z'}}",
        "f(a=m.g('x'))|f{a:m.g{'x'}}",
        "f(a=dict(b='c'), d=list(['e']))|f{a:{b:'c'} d:['e']}",
        "f(a=['b'] + g(), c=g() + ['d'])|f{a:['b' ?1] c:?1}",
        "f(a='b' if c else 'd', e='f'.upper(), g=[x for x in y])|f{a:?1 e:?1 g:[?1]}",
        "f(a='b'); g()|f{a:'b'} g{}",
        "f(a={'': 'b'}, c={**d}, e={})|f{a:{'b'} c:{*:?1} e:{}}",
        "x = f()|``",
        "def f(): g()|``",
        "if x: g()|``",
        "f(a=lambda x: x, b='c')|f{a:?1 b:'c'}"
      })
  void whatIsLiteralIsReadAndTheRestIsComputed(String source, String expected) {
    assertThat(calls(source)).isEqualTo(expected);
  }

  @Test
  void namesThatTheFileGivesOneLiteralValueAreRead() {
    assertThat(
            calls(
                """
                RESOLVE = "x"
                COMMON: list[str] = ["a", "b"]
                ALL = COMMON + ["c"]
                MORE = {"d": RESOLVE}
                f(resolve=RESOLVE, deps=ALL, more=[*COMMON, "e"])
                f(**MORE)
                """))
        .isEqualTo("f{resolve:'x' deps:['a' 'b' 'c'] more:['a' 'b' 'e']} f{d:'x'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A = ['x'];A.append(y);f(a=A)|f{a:['x' ?2]}",
        "A = ['x'];A += ['y'];f(a=A)|f{a:['x' ?2]}",
        "A = {'x': 'y'};A['z'] = 1;f(**A)|f{x:'y' *:?2}",
        "A = ['x'];A = ['y'];f(a=A)|f{a:?3}",
        "A = B = ['x'];f(a=A)|f{a:?2}",
        "A, B = 'x', 'y';f(a=A)|f{a:?2}",
        "if z:;    A = 'x';f(a=A)|f{a:?3}",
        "A = ['x'];if z:;    A.append('y');f(a=A)|f{a:['x' ?3]}",
        "A = ['x'];if z: A.append('y');f(a=A)|f{a:['x' ?2]}",
        "def g():;    A = 'y';A = 'x';f(a=A)|f{a:'x'}"
      })
  void aNameThatChangesKeepsWhatIsSureAndTellsWhere(String source, String expected) {
    assertThat(calls(source.replace(";", "\n"))).isEqualTo(expected);
  }

  @Test
  void linesAreThoseOfTheFileWhateverEndsThem() {
    String source = "# one\r\nf(\r\n  a=[\r    'b',\n    # why\n    'c'],\n  d=x)\n";
    Pairs arguments = PythonCallReader.calls(source).get(0).arguments();
    assertThat(arguments.pairs()).extracting(Pair::line).containsExactly(3, 7);
    assertThat(((Items) arguments.get("a").orElseThrow()).items())
        .extracting(PythonValue::line)
        .containsExactly(4, 6);
    assertThat(arguments.get("d")).contains(new Computed(7));
  }

  @Test
  void theFirstCallOfAFunctionIsFoundWhereverItStands() {
    String source =
        """
        '''setup(name="doc")'''
        def setup(): pass
        name = "x"
        if True:
            setuptools.setup(name=name, **{"version": "1"})
        """;
    assertThat(PythonCallReader.arguments(source, "setup").map(PythonCallReaderTest::shown))
        .contains("{name:'x' version:'1'}");
    assertThat(PythonCallReader.arguments(source, "nothing")).isEmpty();
  }

  @Test
  void theNamesInAKeyThatIsAnExpressionAreKept() {
    Pairs dict =
        (Pairs)
            PythonCallReader.calls("f({(a, b_c): 1, d: 2, 'e': 3, **g})")
                .get(0)
                .arguments()
                .positional()
                .get(0);
    assertThat(dict.pairs()).extracting(Pair::isUnpacked).containsExactly(true, true, false, true);
    assertThat(dict.pairs())
        .extracting(Pair::keyNames)
        .containsExactly(List.of("a", "b_c"), List.of("d"), List.of(), List.of());
  }

  @Test
  void namesThatDoubleEachOtherStayWithinTheBudget() {
    StringBuilder source = new StringBuilder("a0 = ['x', 'y']\n");
    for (int i = 1; i < 60; i++) {
      source.append("a" + i + " = a" + (i - 1) + " + a" + (i - 1) + "\n");
      source.append("b" + i + " = [a" + (i - 1) + ", a" + (i - 1) + "]\n");
    }
    source.append("f(a59, b59)\n");
    assertThat(calls(source.toString())).startsWith("f{").hasSizeLessThan(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(", "f([", "(", "{", "x=", "x+=1\n", "'", "'''", "f(a=", "*", ")", "a.", "if:", "def ",
        "f('x'+", "f(**", ",", ":", "\\", "\\\n", "#", "[[](", "a,", "f(a=b)(", "x=[1]+"
      })
  void textsOfAnySizeTakeTimeInProportion(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(PythonCallReader.calls(text)).isNotNull();
          assertThat(PythonCallReader.arguments("setup(" + text, "setup")).isPresent();
        });
  }
}
