package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptBlocksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# /// scripts\n# a\n# ///\n",
        "# /// script \n# a\n# ///\n",
        "#/// script\n# a\n# ///\n",
        "# /// pyproject\n# a\n# ///\n",
        "if x:\n  # /// script\n  # a\n  # ///\n",
        "x = 1 # /// script\n# a\n# ///\n",
        "'''\n# /// script\n# a\n# ///\n'''\n"
      })
  void whatIsNoScriptBlockIsNone(String source) {
    assertThat(Scans.scan(source).script()).isNull();
  }

  /** Source; line; TOML; whether it is single and closed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`# /// script`                                           | 1 | ``       | true  | false",
        "`# /// script\n# a`                                      | 1 | ``       | true  | false",
        "`# /// script\n# a\n\n# ///`                             | 1 | ``       | true  | false",
        "`# /// script\n#a\n# ///`                                | 1 | ``       | true  | false",
        "`# /// script\n# a\n# ///\n#\n# /// script\n# b\n# ///`  | 1 | `a\n///\n\n/// script\nb\n` | true | true",
        "`# /// script\n# a\n# ///\n\n# /// script\n# b\n# ///`   | 1 | `a\n`    | false | true",
        "`# /// script\n# a\n\n# /// script\n# b\n# ///`          | 4 | `b\n`    | true  | true",
        "`# /// script\n# ///`                                    | 1 | ``       | true  | true",
        "`# /// script\n# a\n#\n#  b\n# ///`                      | 1 | `a\n\n b\n` | true | true",
        "`#!x\r\n# /// script\r\n# é\r\n# ///\r\nimport a`        | 2 | `é\n`    | true  | true",
        "`x = (\n# /// script\n# a\n# ///\n)`                     | 2 | `a\n`    | true  | true"
      })
  void theBlockIsWhatThePepSays(
      String source, int line, String toml, boolean isSingle, boolean isClosed) {
    assertThat(Scans.scan(source).script())
        .isEqualTo(new ScriptBlock(line, toml, isSingle, isClosed));
  }

  @Test
  void aCellMayHoldOne() {
    Notebook.Cell cell = new Notebook.Cell(1, "# /// script\n# a\n# ///");
    Notebook notebook =
        new Notebook(true, java.util.List.of(cell, new Notebook.Cell(2, "# /// script")));

    assertThat(new ImportScanner().scan(notebook).script())
        .isEqualTo(new ScriptBlock(1, "a\n", false, true));
  }

  @Test
  void manyOpeningsWithoutAnEndCostNoMoreThanTheirBytes() {
    byte[] source = "# /// script\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

    ModuleScan scan =
        assertTimeout(
            Duration.ofSeconds(20), () -> new ImportScanner().scan(source, source.length, false));
    assertThat(Objects.requireNonNull(scan.script()).isClosed()).isFalse();
  }
}
