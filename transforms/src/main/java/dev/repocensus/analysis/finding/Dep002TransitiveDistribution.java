package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** What is imported and locked only because another distribution needs it. */
final class Dep002TransitiveDistribution implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP002;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.TRANSITIVE)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is imported at "
        + where
        + " and not declared; it is there because of "
        + chain(judged);
  }

  private static String chain(Judged judged) {
    return judged.chain().isEmpty() ? "the lock" : String.join(" > ", judged.chain());
  }
}
