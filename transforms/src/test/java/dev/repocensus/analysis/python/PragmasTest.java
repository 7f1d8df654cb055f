package dev.repocensus.analysis.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PragmasTest {
  /** Source; line:column rules "reason" of each pragma, with a star if it stands alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                      | ``",
        "#                                                       | ``",
        "# census                                                | ``",
        "# census:                                               | ``",
        "# census: a count of people                             | ``",
        "# census: ignored[A]                                    | ``",
        "# see census: ignore[A]                                 | ``",
        "x = '# census: ignore[A]'                               | ``",
        "`'''\n# census: ignore[A]\n'''`                         | ``",
        "# census: ignore                                        | `1:0* [] \"\"`",
        "# census: ignore why                                    | `1:0* [] \"why\"`",
        "# census: ignore[]                                      | `1:0* [] \"\"`",
        "# census: ignore[ , ] why                               | `1:0* [] \"why\"`",
        "# census: ignore[A why                                  | `1:0* [] \"[A why\"`",
        "# census: ignore[A]                                     | `1:0* [A] \"\"`",
        "#census:ignore[A,B]because                              | `1:0* [A, B] \"because\"`",
        "#\tcensus: ignore [ A , B ]  see #12, not [C]           | `1:0* [A, B] \"see #12, not [C]\"`",
        "import a  # census: ignore[A] why                       | `1:10 [A] \"why\"`",
        "import a  # noqa: F401  # census: ignore[A] x # type: y | `1:24 [A] \"x\"`",
        "import a  # census: ignore[A] x # census: ignore[B] y   | `1:10 [A] \"x\"; 1:32 [B] \"y\"`",
        "`x = 'é'  # census: ignore[A] ü`                        | `1:10 [A] \"ü\"`",
        "`if x:\r\n  # census: ignore[A]\r\n  import a\r\n`      | `2:2* [A] \"\"`",
        "`from a import (  # census: ignore[A] x\n  b,\n  # census: ignore[B] y\n  c)` | `1:17 [A] \"x\"; 3:2* [B] \"y\"`",
        "`x = f(1,  # census: ignore[A] z\n 2)`                  | `1:10 [A] \"z\"`",
        "`x = f'''{\n1 # census: ignore[A]\n}'''`                | `2:2 [A] \"\"`"
      })
  void aPragmaIsAComment(String source, String expected) {
    assertThat(pragmas(Scans.scan(source))).isEqualTo(expected);
  }

  private static String pragmas(ModuleScan scan) {
    return scan.pragmas().stream().map(PragmasTest::text).collect(Collectors.joining("; "));
  }

  private static String text(Pragma pragma) {
    return pragma.line()
        + ":"
        + pragma.column()
        + (pragma.isAlone() ? "* " : " ")
        + pragma.rules()
        + " \""
        + pragma.reason()
        + "\"";
  }

  @Test
  void whatIsReadAgainBehindAFaultIsOnePragma() {
    String source = "x = f'''{ # census: ignore[A]\n1}\ny = 1 # census: ignore[B]\n";

    assertThat(pragmas(Scans.scan(source))).isEqualTo("1:10 [A] \"\"; 3:6 [B] \"\"");
    assertThat(pragmas(Scans.scan("from a import (b # census: ignore[A]\n c d)\n")))
        .isEqualTo("1:17 [A] \"\"");
  }

  @Test
  void aScannerForgetsThePragmasOfTheFileBefore() {
    ImportScanner scanner = new ImportScanner();
    byte[] source = "# census: ignore[A]\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(scanner.scan(source, source.length, false).pragmas()).hasSize(1);
    assertThat(scanner.scan(source, 2, false).pragmas()).isEmpty();
  }

  @Test
  void timeIsLinearInTheirNumber() {
    for (String unit :
        List.of("#census: ignore[", "# census: ignore[A] ", "# census: ignore\n", "#")) {
      String source = unit.repeat(1_000_000 / unit.length());
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> Scans.scan(source), unit);
    }
  }
}
