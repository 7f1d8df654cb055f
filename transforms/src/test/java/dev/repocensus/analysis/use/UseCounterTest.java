package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.python.Guards;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ImportLayer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseCounterTest {
  private static final UseKey KEY = UseKey.of(UseKind.DISTRIBUTION, "x");

  private static List<ImportedName> imports(String text) {
    byte[] source = (text.replace('~', '\n') + "\n").getBytes(StandardCharsets.UTF_8);
    return new ImportScanner().scan(source, source.length, false).imports();
  }

  private static Use counted(FileRole role, String text, @Nullable PlacedPragma comment) {
    UseCounter counter = new UseCounter();
    for (ImportedName each : imports(text)) {
      if (each.module().startsWith("x")) {
        counter.add("a.py", role, each, each.guards().layer(), true, false, comment);
      }
    }
    return counter.use(KEY);
  }

  /** The first line for each need, a dot for none. */
  private static String lines(Use use) {
    StringBuilder lines = new StringBuilder();
    for (Need need : Need.values()) {
      Site first = use.sites().first(need);
      lines.append(first == null ? "." : first.line());
    }
    return lines.toString();
  }

  @Test
  void nothingAddedIsNoUse() {
    assertThat(new UseCounter().use(KEY)).isEqualTo(Use.none(KEY));
    assertThat(Use.none(KEY).has(Need.NAMED)).isFalse();
    assertThat(Use.none(KEY).imports()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHIPPED | y = 1                                        | ....",
        "SHIPPED | import x                                     | 1111",
        "TEST    | import x                                     | 11..",
        "BUILD   | import x                                     | 11..",
        "SIDE    | import x                                     | 11..",
        "SHIPPED | def f():~  import x~import x                 | 2223",
        "SHIPPED | try:~  import x~except ImportError:~  pass   | 2...",
        "SHIPPED | try:~  import x~except Exception:~  pass     | 2...",
        "SHIPPED | if 0:~  import x                             | 2...",
        "SHIPPED | from typing import TYPE_CHECKING~if TYPE_CHECKING:~  import x~import x | 3444",
        "SHIPPED | import importlib~importlib.import_module('x') | 2...",
      })
  void theFirstLineIsKeptForEachNeed(FileRole role, String text, String expected) {
    assertThat(lines(counted(role, text, null))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHIPPED | y = 1                                       | 0 0 0 0 0 0 0",
        "SHIPPED | import x, x.y                               | 2 0 0 0 0 2 0",
        "TEST    | import x                                    | 1 0 1 0 0 1 0",
        "BUILD   | import x                                    | 1 0 0 0 1 1 0",
        "SHIPPED | try:~  import x~except ImportError:~  pass  | 1 0 0 1 0 0 0",
        "SHIPPED | try:~  import y~except ImportError:~  import x | 1 0 0 0 0 0 0",
        "SHIPPED | import sys~if sys.version_info < (3, 9):~  import x | 1 0 0 0 0 0 0",
        "SHIPPED | import sys~if sys.platform == 'win32':~  import x | 1 0 0 0 0 0 0",
        "SHIPPED | from typing import TYPE_CHECKING~if TYPE_CHECKING:~  import x | 1 1 0 0 0 0 0",
      })
  void importsAreCountedByWhatTheyAre(FileRole role, String text, String expected) {
    UseCounts counts = counted(role, text, null).counts();
    assertThat(
            "%d %d %d %d %d %d %d"
                .formatted(
                    counts.imports(),
                    counts.typing(),
                    counts.test(),
                    counts.optional(),
                    counts.build(),
                    counts.unconditional(),
                    counts.strings()))
        .isEqualTo(expected);
  }

  @Test
  void aStringIsNoImport() {
    ImportedName text =
        new ImportedName(ImportKind.STRING, "x.y.z", null, null, 0, 0, 0, 1, 1, 0, Guards.NONE);
    UseCounter counter = new UseCounter();
    counter.add("a.py", FileRole.SHIPPED, text, ImportLayer.EAGER, true, false, null);
    Use use = counter.use(KEY);
    assertThat(use.counts()).isEqualTo(UseCounts.ONE_STRING);
    assertThat(use.has(Need.NAMED)).isFalse();
  }

  @Test
  void whatACommentSpeaksOfIsKeptApartAndStillHasItsNeed() {
    PlacedPragma comment = new PlacedPragma(new Site("a.py", 1), List.of("DEP001"), "why", false);
    Use use = counted(FileRole.SHIPPED, "import x", comment);
    assertThat(lines(use)).isEqualTo("....");
    assertThat(use.has(Need.EAGER)).isTrue();
    assertThat(use.sites().anyFirst(Need.EAGER)).isEqualTo(new Site("a.py", 1));
    assertThat(use.sites().silenced()).singleElement().extracting("reason").isEqualTo("why");
  }
}
