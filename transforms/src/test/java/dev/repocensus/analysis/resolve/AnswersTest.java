package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Resolved NOTHING = Resolved.nothing(Rule.NONE);
  private static final Resolved FILE = Resolved.file(1, 1, Rule.SCOPE_UNIQUE, Confidence.CERTAIN);
  private static final Resolved LESS = Resolved.file(1, 1, Rule.SCOPE_UNIQUE, Confidence.POSSIBLE);
  private static final Resolved DIST =
      Resolved.distribution("dist", Rule.DECLARED, Confidence.CERTAIN);

  @Test
  void ofAFileWithoutATargetOneResolveThatKnowsIsEnough() {
    assertThat(Answers.ofAll(List.of(NOTHING, FILE), false, id -> "f" + id)).isEqualTo(FILE);
    assertThat(Answers.ofAll(List.of(FILE, LESS), false, id -> "f" + id)).isEqualTo(LESS);
    assertThat(Answers.ofAll(List.of(NOTHING), false, id -> "f" + id)).isNull();
  }

  @Test
  void noAnswersAreNone() {
    assertThat(Answers.ofAll(List.of(), true, id -> "f" + id)).isNull();
    assertThat(Answers.ofAll(List.of(NOTHING, NOTHING), true, id -> "f" + id)).isNull();
  }

  @Test
  void whatAllGiveIsTheAnswerAndWhatSomeGiveIsPossible() {
    assertThat(Answers.ofAll(List.of(FILE), true, id -> "f" + id)).isEqualTo(FILE);
    assertThat(Answers.ofAll(List.of(FILE, FILE), true, id -> "f" + id)).isEqualTo(FILE);
    assertThat(Answers.ofAll(List.of(NOTHING, FILE), true, id -> "f" + id)).isEqualTo(LESS);
    assertThat(Answers.ofAll(List.of(FILE, LESS), true, id -> "f" + id)).isEqualTo(LESS);
  }

  @Test
  void answersThatDifferAreAmbiguous() {
    Resolved several = Resolved.ambiguous(List.of("g", "a"), Rule.SCOPE_UNIQUE);
    Resolved all = Answers.ofAll(List.of(FILE, DIST, NOTHING, several), true, id -> "f" + id);
    assertThat(all).isNotNull();
    assertThat(all.resolution()).isEqualTo(Resolution.AMBIGUOUS);
    assertThat(all.candidates()).containsExactly("a", "dist", "f1", "g");
  }
}
