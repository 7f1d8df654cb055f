package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ImportedName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInsTest {
  private static final String TRY = "try:~  import %s~except ImportError:~  import %s~";

  /** The modules that are never run; modules called like {@code s} cannot fail. */
  private static List<String> neverRun(String text) {
    byte[] source = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    StandIns standIns = new StandIns();
    List<String> found = new ArrayList<>();
    for (ImportedName each : new ImportScanner().scan(source, source.length, false).imports()) {
      if (standIns.isNeverRun(each, each.module().startsWith("s"))) {
        found.add(each.module());
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''                                                                  | ''",
        "try:                                                                | ''",
        "import s~import x                                                   | ''",
        "try:~  import s~except ImportError:~  import x                      | x",
        "try:~  import s~except ModuleNotFoundError:~  import x, y           | x y",
        "try:~  import s~except ImportError:~  import x~  import y           | x y",
        "try:~  import s, a~except ImportError:~  import x                   | ''",
        "try:~  import a~  import s~except ImportError:~  import x           | ''",
        "try:~  import s~except ValueError:~  import x                       | ''",
        "try:~  import s~finally:~  import x                                 | ''",
        "try:~  import s~except ImportError:~  pass~import x                 | ''",
        "try:~  import s~except ImportError:~  pass~else:~  import x         | ''",
        "import s~def f():~  try:~    g()~  except ImportError:~    import x | ''",
        "try:~  import a~except ImportError:~  try:~    import s~  except ImportError:~    import x | x",
        "try:~  import s~except ImportError:~  try:~    import a~  except ImportError:~    import x | ''",
      })
  void theHandlerOfATryThatCannotFailIsNeverRun(String text, String modules) {
    assertThat(String.join(" ", neverRun(text))).isEqualTo(modules);
  }

  @ParameterizedTest
  @CsvSource({"a, s, y", "s, a, x", "s, s, x y"})
  void eachTryIsJudgedAlone(String first, String second, String modules) {
    String text = TRY.formatted(first, "x") + TRY.formatted(second, "y");
    assertThat(String.join(" ", neverRun(text))).isEqualTo(modules);
  }
}
