package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is declared in an extra and imported as if it were always there. */
final class Dep009OptionalUnguarded implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP009;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.OPTIONAL_UNGUARDED)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' of the extra "
        + String.join(", ", judged.others())
        + " is imported without a guard at "
        + where;
  }
}
