package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTablesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "utf-8", "utf-7", "shift_jis", "CP1125", "nonsense"})
  void whatIsNoTableHasNone(String codec) {
    assertThat(ByteTables.of(codec)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ascii, 80, -",
    "tis-620, a0, -",
    "cp874, 81, -",
    "iso8859-1, e9, é",
    "cp1125, f2, Ґ",
    "cp1125, f7, і",
    "cp866, f2, Є",
    "cp1006, c7, ﮄ",
    "koi8-t, 80, қ",
    "mac-cyrillic, ff, €",
    "mac-romanian, af, Ș",
    "palmos, 8d, ♦",
  })
  void aByteIsWhatCPythonReads(String codec, String hex, String expected) {
    byte[] one = {(byte) Integer.parseInt(hex, 16)};
    String decoded = Objects.requireNonNull(ByteTables.of(codec)).decode(one, 1);

    assertThat(decoded == null ? "-" : decoded).isEqualTo(expected);
  }

  @Test
  void onlyWhatCountsIsDecoded() {
    ByteTables table = Objects.requireNonNull(ByteTables.of("ascii"));

    assertThat(table.decode(new byte[] {'a', -1}, 0)).isEmpty();
    assertThat(table.decode(new byte[] {'a', -1}, 1)).isEqualTo("a");
    assertThat(table.decode(new byte[] {'a', -1}, 2)).isNull();
  }

  @Test
  void whereAsciiIsSomethingElseItIsKnown() {
    assertThat(Objects.requireNonNull(ByteTables.of("cp037")).isAsciiBelow()).isFalse();
    assertThat(Objects.requireNonNull(ByteTables.of("cp1125")).isAsciiBelow()).isTrue();
  }

  @Test
  void aNameOfUkraineIsReadAsItsOwn() {
    byte[] source = "# coding: cp1125\nimport ??\n".getBytes(StandardCharsets.US_ASCII);
    source[source.length - 3] = (byte) 0xf4;
    source[source.length - 2] = (byte) 0xf9;

    assertThat(Scans.imports(Scans.scan(source))).isEqualTo("2 import Єї");
  }
}
