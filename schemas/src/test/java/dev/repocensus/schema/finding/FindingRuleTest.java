package dev.repocensus.schema.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingRuleTest {

  @ParameterizedTest
  @EnumSource
  void isThreeLettersOfAKnownFamilyAndThreeDigits(FindingRule rule) {
    assertThat(rule.name()).matches("[A-Z]{3}\\d{3}");
    assertThat(rule.family().name()).isEqualTo(rule.name().substring(0, 3));
  }

  @ParameterizedTest
  @EnumSource
  void isNamedInWordsJoinedByHyphens(FindingRule rule) {
    assertThat(rule.title()).matches("[a-z]+(-[a-z]+)+");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatItFindsAsOneClauseAndWhatToDoAsASentence(FindingRule rule) {
    assertThat(rule.description()).matches("[A-Z][^\\n]{14,118}[^.\\s]");
    assertThat(rule.fix()).matches("[A-Z][^\\n]{8,158}\\.");
  }

  @Test
  void noTwoRulesSayTheSame() {
    assertThat(rules().map(FindingRule::title)).doesNotHaveDuplicates();
    assertThat(rules().map(FindingRule::description)).doesNotHaveDuplicates();
  }

  @Test
  void rulesOfAFamilyStandTogetherInTheOrderOfTheirNumbers() {
    assertThat(rules().map(rule -> "%02d%s".formatted(rule.family().ordinal(), rule.name())))
        .isSorted();
  }

  private static Stream<FindingRule> rules() {
    return Arrays.stream(FindingRule.values());
  }
}
