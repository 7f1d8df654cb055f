package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.ReadStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceEncodingTest {
  /**
   * Bytes as Latin-1 characters; encoding; problems. An import follows each. The rows are those of
   * the specification, its column of what CPython refuses first.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\u00ef\u00bb\u00bf# coding: latin-1`     | utf-8-sig  | SYN002@1",
        "`\u00ef\u00bb\u00bf# coding: utf8`        | utf-8-sig  | SYN002@1",
        "`x = '\u00e9'`                            | utf-8      | SYN002@1",
        "`x = '''\n\u00e9'''`                      | utf-8      | SYN002@2",
        "`x = 1\n# coding: latin-1\n'\u00e9'`      | utf-8      | SYN002@3",
        "`'''x'''\n# coding: latin-1\n'\u00e9'`    | utf-8      | SYN002@3",
        "`x = 1\n\n# coding: latin-1\n'\u00e9'`    | utf-8      | SYN002@4",
        "`# a\n# b\n# coding: latin-1\n'\u00e9'`   | utf-8      | SYN002@4",
        "`# coding: nonsense`                      | iso-8859-1 | SYN002@1",
        "`# coding: rot13`                         | iso-8859-1 | SYN002@1",
        "`# coding: base64`                        | iso-8859-1 | SYN002@1",
        "`# coding: x-windows-949`                 | iso-8859-1 | SYN002@1",
        "`# coding: utf-16`                        | iso-8859-1 | SYN002@1",
        "`# coding: ascii\nx = '\u00e9'`           | iso-8859-1 | SYN002@1",
        "`# coding: utf-7\nx = 1 + 2`              | iso-8859-1 | SYN002@1",
        "`# coding: hz\nx = '\u00e9'`              | iso-8859-1 | SYN002@1",
        "`x = 1\u001a`                             | utf-8      | SYN001@1",
        "`if x:\n\ty\n        z`                   | utf-8      | SYN001@3",
        "`x = '\u00ed\u00a0\u0080'`                | utf-8      | SYN002@1",
        "`x = 1`                                   | utf-8      | ``",
        "`# caf\u00e9`                             | utf-8      | ``",
        "`\u00ef\u00bb\u00bfx = 1`                 | utf-8-sig  | ``",
        "`\u00ef\u00bb\u00bf# coding: utf-8`       | utf-8-sig  | ``",
        "`\u00ef\u00bb\u00bf# coding: UTF-8-unix`  | utf-8-sig  | ``",
        "`# a\n# coding: latin-1\nx = '\u00e9'`    | iso-8859-1 | ``",
        "`\f\n# coding: latin-1\nx = '\u00e9'`     | iso-8859-1 | ``",
        "`# -*- coding: latin-1 -*-\nx = '\u00e9'` | iso-8859-1 | ``",
        "`#!x\r# coding: latin-1-dos\r'\u00e9'`    | iso-8859-1 | ``",
        "`#!x\n# vim: fileencoding=cp1252 :\n'\u0080'` | cp1252 | ``",
        "`\n# coding=utf_8\nx = 1`                 | utf-8      | ``",
        "`# coding: utf-7`                         | utf-7      | ``",
        "`# coding: utf-7\nx = '+AOk-'`            | utf-7      | ``",
        "`# coding: euc-jp\nx = '\u00a4\u00a2'`    | euc-jp     | ``",
        "`# coding: cp932\nx = '\u0083\\'`         | cp932      | ``",
        "`# coding: kz1048\nx = 'e'`               | kz1048     | ``",
        "`# coding: IBM437\nx = '\u00e9'`          | ibm437     | ``",
        "`x = 1\r\ny = 2\r`                        | utf-8      | ``",
        "`\fx = 1`                                 | utf-8      | ``"
      })
  void aSourceIsDecodedAsByCPython(String source, String encoding, String problems) {
    ModuleScan scan = Scans.scanBytes(source + "\nimport a\n");

    assertThat(scan.encoding()).isEqualTo(encoding);
    assertThat(Scans.problems(scan)).isEqualTo(problems);
    assertThat(scan.imports()).extracting(ImportedName::module).containsExactly("a");
    assertThat(scan.status())
        .isEqualTo(problems.isEmpty() ? ReadStatus.READ : ReadStatus.RECOVERED);
  }

  /** UTF-7; what CPython makes of it, a question mark where it refuses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`+ `      | ?",
        "`+A-`     | ?",
        "`+AGF-`   | ?",
        "`\u00e9`  | ?",
        "``        | ``",
        "`+`       | ``",
        "`+AGE`    | a",
        "`a+-b`    | a+b",
        "`+AGE-b`  | ab",
        "`+AGEAYg` | ab",
        "`+AGE.b`  | a.b",
        "`+AGE--`  | a-",
        "`+2D3eAA-`| \ud83d\ude00"
      })
  void utf7IsDecodedAsByCPython(String bytes, String text) {
    byte[] source = bytes.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Utf7.decode(source, source.length)).isEqualTo(text.equals("?") ? null : text);
  }

  @ParameterizedTest
  @CsvSource({
    "L1, iso8859-1",
    "8859, iso8859-1",
    "windows-1252, cp1252",
    "ANSI_X3.4-1968, ascii",
    "Shift-JIS, shift_jis",
    "utf8, utf-8",
    "cp65001, utf-8",
    "mbcs,",
    "hex,",
    "'',"
  })
  void anEncodingHasTheNamesThatCPythonKnows(String name, String codec) {
    assertThat(PythonEncodings.codec(name)).isEqualTo(codec);
  }

  @Test
  void aNulIsAProblemWhereverItStands() {
    assertThat(Scans.problems(Scans.scan("x = 1\nimport a\0\n"))).contains("SYN002@2");
    assertThat(Scans.problems(Scans.scan("\nx = '\0'\nimport a\n"))).isEqualTo("SYN002@2");
    assertThat(Scans.imports("# \0\nimport a\n")).isEqualTo("2 import a");
  }

  @Test
  void aDeclaredEncodingAppliesToNamesAndColumns() {
    ModuleScan scan = Scans.scanBytes("# coding: latin-1\n'\u00e9'; import \u00e9\n");

    assertThat(scan.imports().get(0).module()).isEqualTo("\u00e9");
    assertThat(scan.imports().get(0).column()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE"})
  void wideEncodingsAreAProblemButAreRead(String charset) {
    byte[] source = "import a\nimport b\n".getBytes(java.nio.charset.Charset.forName(charset));
    ModuleScan scan = Scans.scan(source);

    assertThat(Scans.problems(scan)).isEqualTo("SYN002@1");
    assertThat(Scans.imports(scan)).isEqualTo("1 import a; 2 import b");
  }

  @Test
  void binaryFilesAndLfsPointersFail() {
    byte[] binary = new byte[1000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 37);
    }
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";

    assertThat(Scans.scan(binary).status()).isEqualTo(ReadStatus.FAILED);
    assertThat(Scans.problems(Scans.scan(binary))).isEqualTo("FIL005@1");
    assertThat(Scans.scan(pointer).status()).isEqualTo(ReadStatus.FAILED);
    assertThat(Scans.problems(Scans.scan(pointer))).isEqualTo("FIL004@1");
  }

  @Test
  void onlyTheGivenLengthCounts() {
    byte[] source = "import a\nimport b\n".getBytes(StandardCharsets.UTF_8);

    assertThat(Scans.imports(new ImportScanner().scan(source, 9, false))).isEqualTo("1 import a");
  }
}
