package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/** A module that hides the standard one of its name from whoever imports it. */
final class Imp001ShadowedStandardModule implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.IMP001;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts.project().ofKind(UseKind.SHADOW).stream()
        .filter(use -> use.imports() > 0)
        .map(use -> ruling(facts, use));
  }

  private Ruling ruling(UseFacts facts, Use use) {
    return facts.atImport(
        rule(),
        use,
        Need.NAMED,
        use.key().name(),
        where -> message(use, where),
        UseConfidence.CERTAIN);
  }

  private static String message(Use use, String where) {
    return "the standard module '"
        + use.key().name()
        + "' is hidden by "
        + use.key().detail()
        + ", which "
        + where
        + " imports";
  }
}
