package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** INI texts as CPython's configparser reads them; what it refuses, it refuses whole. */
class IniFileTest {

  private static IniFile parse(String text) {
    return IniFile.parse(text.lines().toList());
  }

  /** A text, what is read of section {@code a}, and the lines that are refused. */
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", "", "[]"),
        Arguments.of("\n# c\n; d\n", "", "[]"),
        Arguments.of("k=1\n", "", "[1]"),
        Arguments.of("k=1\n[a]\nj=2\n", "j=2", "[1]"),
        Arguments.of("[]\nk=1\n", "", "[1, 2]"),
        Arguments.of("[a]\n", "", "[]"),
        Arguments.of("[a]\nk\n", "", "[2]"),
        Arguments.of("[a]\n= v\n", "", "[2]"),
        Arguments.of("[a]\n: v\n", "", "[2]"),
        Arguments.of("[a]\nk=\n", "k=", "[]"),
        Arguments.of("[a]\nk=1\n", "k=1", "[]"),
        Arguments.of("[a]\nk = = src\n", "k== src", "[]"),
        Arguments.of("[a]\nx: 1=2\n", "x=1=2", "[]"),
        Arguments.of("[a]\nx = 1 ; c\n", "x=1 ; c", "[]"),
        Arguments.of("[a]x\nk=1\n", "k=1", "[]"),
        Arguments.of("[ a ]\nk=1\n", "", "[]"),
        Arguments.of("[a] # [b]\nk=1\n", "", "[]"),
        Arguments.of("[a]\nk=1\n  x\n", "k=1/x", "[]"),
        Arguments.of("[a]\nk=1\n# c\n  x\n", "k=1/x", "[]"),
        Arguments.of("[a]\nk=1\n    # c\n    ; d\n  v\n", "k=1/v", "[]"),
        Arguments.of("[a]\nk=1\n\n  x\n", "k=1/x", "[]"),
        Arguments.of("[a]\nk=1\n  [b]\nj=2\n", "k=1/[b] j=2", "[]"),
        Arguments.of("[a]\n  k=1\n  j=2\n", "k=1 j=2", "[]"),
        Arguments.of("[a]\n  k=1\n j=2\n", "k=1 j=2", "[]"),
        Arguments.of("[a]\nx=1\n y=2\n", "x=1/y=2", "[]"),
        Arguments.of("[a]\n \tk=1\n", "k=1", "[]"),
        Arguments.of("[a]\nk=1\nk=2\n", "k=1 k=2", "[3]"),
        Arguments.of("[a]\nk=1\n[b]\nk=1\n", "k=1", "[]"),
        Arguments.of("[a]\nk=1\n[a]\nj=1\n", "k=1 j=1", "[3]"),
        Arguments.of("[DEFAULT]\nx=1\ny=2\n[a]\ny=3\n", "y=3 x=1", "[]"),
        Arguments.of("[DEFAULT]\nx=1\n[DEFAULT]\ny=2\n[a]\n", "x=1 y=2", "[]"),
        Arguments.of("[DEFAULT]\nx=1\n[b]\n", "", "[]"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsReadAsConfigparserReadsIt(String text, String section, String refused) {
    IniFile ini = parse(text);
    String read =
        String.join(
            " ",
            ini.section("a").stream()
                .map(entry -> entry.key() + "=" + entry.text().replace("\n", "/"))
                .toList());
    assertThat(read).isEqualTo(section);
    assertThat(ini.refused()).hasToString(refused);
  }

  @Test
  void eachLineOfAValueKnowsItsNumber() {
    assertThat(parse("[a]\nk =\n  x\n\n  # c\n  y\n").get("a", "k").orElseThrow().lines())
        .extracting(IniFile.Line::number, IniFile.Line::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, ""),
            org.assertj.core.groups.Tuple.tuple(3, "x"),
            org.assertj.core.groups.Tuple.tuple(6, "y"));
  }

  @Test
  void aKeyThatIsNotThereIsEmpty() {
    assertThat(parse("[a]\nk=1\n").get("a", "j")).isEmpty();
    assertThat(parse("[a]\nk=1\n").get("b", "k")).isEmpty();
  }
}
