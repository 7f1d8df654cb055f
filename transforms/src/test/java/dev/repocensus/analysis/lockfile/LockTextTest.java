package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockTextTest {

  private static SourceText text(String written) {
    return SourceText.of("a.lock", written.replace("/", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, -1",
        "<, -1",
        "<<<<<<, -1",
        "<<<<<<<, 1",
        ">>>>>>>, 1",
        "\uFEFF<<<<<<< ours, 1",
        "x<<<<<<< ours, -1",
        "é/<<<<<<< ours, 2",
        "a = '>>>>>>> x'/b, -1",
        "<<<<<<>/x, -1",
        "======= /x, -1",
        "a/b/>>>>>>> theirs/<<<<<<< ours, 3",
        "a/<<<<<<< ours/x/=======/y/>>>>>>> theirs, 2",
        "/<<<<<<</, 2"
      })
  void theFirstLineOfAConflictIsToldByItsMarkAtItsStart(String written, int line) {
    List<Integer> found = new ArrayList<>();
    LockText.conflict(text(written)).ifPresent(problem -> found.add(problem.line()));
    assertThat(found).isEqualTo(line < 0 ? List.of() : List.of(line));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, the lock is empty",
        "`  / `, the lock is empty",
        "a/<<<<<<<, a merge conflict at line 2"
      })
  void whatNoFormatCanReadIsSaidOnce(String written, String message) {
    assertThat(LockText.problems(text(written)))
        .extracting(Problem::message)
        .containsExactly(message);
  }

  @Test
  void bytesThatAreNotUtf8AreDamageAndNothingElseIsAsked() {
    byte[] bytes = {'<', '<', '<', '<', '<', '<', '<', (byte) 0xFF};
    assertThat(LockText.problems(SourceText.of("a.lock", bytes)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.LCK001);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"``, a, false", "ab, b, false", "b, b, true", "a/b, b, true", "a/ b, b, false"})
  void aLineIsToldByItsStart(String written, String start, boolean expected) {
    assertThat(LockText.hasLine(text(written).text(), start)).isEqualTo(expected);
  }

  @Test
  void whatIsTooMuchToSayIsCounted() {
    List<Problem> many = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      many.add(Problem.of(ProblemCode.LCK012, "number " + i));
    }
    List<Problem> shown = LockText.shown(many);
    assertThat(shown).hasSize(101);
    assertThat(shown.get(100).message()).isEqualTo("and 3 more problems of this lock");
    assertThat(LockText.shown(many.subList(0, 100))).hasSize(100);
  }
}
