package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.finding.FindingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTest {

  @Test
  void everyRuleIsListedWithoutALake() {
    Cli ran = Cli.run("rules", "--format", "csv");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("rule,name,severity,finds");
    assertThat(ran.out().lines().count()).isEqualTo(FindingRule.values().length + 1L);
  }

  @ParameterizedTest
  @CsvSource({"DEP001", "dep001", "missing-distribution"})
  void aRuleIsExplainedByItsCodeOrName(String word) {
    Cli ran = Cli.run("rules", word);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("DEP001")
        .contains(FindingRule.DEP001.fix())
        .contains("# census: ignore[DEP001] reason");
  }

  @Test
  void anUnknownRuleIsAnErrorThatNamesTheNearest() {
    Cli ran = Cli.run("rules", "DEP01");
    assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err()).contains("no rule is named DEP01").contains("did you mean DEP0");
  }
}
