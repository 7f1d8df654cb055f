package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is declared for run time and imported by tests alone. */
final class Dep007RuntimeOnlyInTests implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP007;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.RUNTIME_ONLY_IN_TESTS)
        .map(judged -> facts.atDeclaration(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is declared for run time at "
        + where
        + " and imported by tests alone";
  }
}
