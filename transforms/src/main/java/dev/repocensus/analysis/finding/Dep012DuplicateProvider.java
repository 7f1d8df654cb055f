package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** Two locked distributions that install the same modules. */
final class Dep012DuplicateProvider implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP012;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.DUPLICATE_PROVIDER)
        .map(judged -> facts.atDeclaration(rule(), judged, where -> message(judged)));
  }

  private static String message(Judged judged) {
    return "'"
        + judged.distribution()
        + "' and "
        + String.join(", ", judged.others())
        + " are locked together and install the same modules";
  }
}
