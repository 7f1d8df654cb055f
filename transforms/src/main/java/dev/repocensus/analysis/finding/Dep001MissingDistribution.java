package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is imported and neither declared nor locked. */
final class Dep001MissingDistribution implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP001;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.MISSING)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    String found = "'" + judged.distribution() + "' is imported at " + where;
    return judged.others().isEmpty()
        ? found + " (" + UseFacts.imports(judged.use()) + ") and neither declared nor locked"
        : found + ", and the script's own list of requirements lacks it";
  }
}
