package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is declared for development and imported by code that is shipped. */
final class Dep006DevInRuntime implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP006;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.DEV_IN_RUNTIME)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is imported at "
        + where
        + " and declared for "
        + String.join(", ", judged.others())
        + " alone";
  }
}
