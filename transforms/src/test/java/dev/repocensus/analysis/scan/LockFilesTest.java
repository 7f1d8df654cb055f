package dev.repocensus.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.problem.Problem;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFilesTest {
  private static final String CUT =
      "<<<<<<< HEAD\nversion = 1\n=======\nversion = 1\nrevision = 2\n>>>>>>> theirs\n";

  /** A name and a content, why it is not read, its problems, and how many locks there are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uv.lock     | EMPTY   | LCK013       | LCK013        | 1",
        "other.lock  | EMPTY   | LCK013       | LCK013        | 0",
        "uv.lock     | CUT     | LCK013       | LCK010 LCK013 | 1",
        "other.lock  | CUT     | LCK013       | LCK010 LCK013 | 0",
        "Cargo.lock  | CUT     | foreign_lock | ''            | 0",
        "uv.lock     | # mine  | LCK013       | LCK013        | 1",
      })
  void aLockThatNoReaderKnowsIsSaidSoAndCountsIfItsNameTells(
      String name, String content, String reason, String problems, int locks) {
    String text = content.equals("EMPTY") ? "" : content.equals("CUT") ? CUT : content;
    UnitFacts facts = ScannedUnits.scan(new TreeMap<>(Map.of(name, text)));
    FileFacts file = facts.files().get(0);
    assertThat(file.reason()).isEqualTo(reason);
    assertThat(
            file.problems().stream()
                .map(Problem::code)
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(problems);
    assertThat(facts.locks()).hasSize(locks).noneMatch(LockFacts::isReadable);
  }
}
