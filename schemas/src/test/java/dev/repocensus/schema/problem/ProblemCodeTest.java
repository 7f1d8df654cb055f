package dev.repocensus.schema.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {

  @ParameterizedTest
  @EnumSource
  void isThreeLettersOfAKnownFamilyAndThreeDigits(ProblemCode code) {
    assertThat(code.name()).matches("[A-Z]{3}\\d{3}");
    assertThatCode(() -> ProblemFamily.valueOf(code.name().substring(0, 3)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatHappenedAsOneClause(ProblemCode code) {
    assertThat(code.title()).matches("[A-Z][^\\n]{14,118}[^.\\s]");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatWouldMakeItGoAwayAsASentence(ProblemCode code) {
    assertThat(code.fix()).matches("[A-Z][^\\n]{8,158}\\.");
  }

  @Test
  void noTwoCodesSayTheSame() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::title)).doesNotHaveDuplicates();
  }

  @Test
  void codesOfAFamilyStandTogetherAndAreNumberedFromOne() {
    for (ProblemFamily family : ProblemFamily.values()) {
      List<String> names =
          Arrays.stream(ProblemCode.values())
              .map(Enum::name)
              .filter(name -> name.startsWith(family.name()))
              .toList();
      assertThat(names).isSorted();
      if (!names.isEmpty()) {
        assertThat(names.get(0)).endsWith("001");
      }
    }
    assertThat(Arrays.stream(ProblemCode.values()).map(c -> c.name().substring(0, 3)))
        .isSortedAccordingTo((a, b) -> order(a) - order(b));
  }

  private static int order(String family) {
    return ProblemFamily.valueOf(family).ordinal();
  }

  @Test
  void everyFamilySaysWhatItIsAbout() {
    assertThat(ProblemFamily.values()).allMatch(family -> family.about().length() > 5);
  }
}
