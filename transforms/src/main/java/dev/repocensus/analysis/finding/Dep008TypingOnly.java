package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is declared for run time and imported for type checkers alone. */
final class Dep008TypingOnly implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP008;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.TYPING_ONLY)
        .map(judged -> facts.atDeclaration(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is declared for run time at "
        + where
        + " and imported for type checking alone";
  }
}
