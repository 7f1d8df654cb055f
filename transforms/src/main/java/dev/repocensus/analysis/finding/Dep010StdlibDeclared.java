package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** A backport that no supported Python needs. */
final class Dep010StdlibDeclared implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP010;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.STDLIB_DECLARED)
        .map(judged -> facts.atDeclaration(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "'"
        + judged.distribution()
        + "' is declared at "
        + where
        + ", and every supported Python has "
        + String.join(", ", judged.others());
  }
}
