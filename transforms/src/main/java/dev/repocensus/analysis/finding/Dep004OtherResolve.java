package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is imported and locked only where the project does not look. */
final class Dep004OtherResolve implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP004;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.OTHER_RESOLVE)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is imported at "
        + where
        + "; only "
        + String.join(", ", judged.others())
        + " has it, which the project does not use";
  }
}
