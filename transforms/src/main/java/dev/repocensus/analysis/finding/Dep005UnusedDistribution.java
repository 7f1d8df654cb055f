package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is declared, and no import nor anything else shows a use of it. */
final class Dep005UnusedDistribution implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP005;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.UNUSED)
        .map(judged -> facts.atDeclaration(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is declared at "
        + where
        + " and nothing is seen to use it";
  }
}
