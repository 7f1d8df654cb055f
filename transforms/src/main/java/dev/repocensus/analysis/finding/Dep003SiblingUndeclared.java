package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** Another project of the scope that is imported and not declared. */
final class Dep003SiblingUndeclared implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP003;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.SIBLING_UNDECLARED)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return "project "
        + String.join(", ", judged.others())
        + " is imported at "
        + where
        + " ("
        + UseFacts.imports(judged.use())
        + ") and not declared";
  }
}
