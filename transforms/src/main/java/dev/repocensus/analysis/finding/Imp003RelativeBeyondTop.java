package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/** A relative import that leaves its package at the top. */
final class Imp003RelativeBeyondTop implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.IMP003;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts.project().ofKind(UseKind.BEYOND_TOP).stream()
        .filter(use -> use.imports() > 0)
        .map(use -> ruling(facts, use));
  }

  private Ruling ruling(UseFacts facts, Use use) {
    return facts.atImport(
        rule(),
        use,
        Need.NAMED,
        use.key().detail() + " " + use.key().name(),
        where -> message(use, where),
        UseConfidence.CERTAIN);
  }

  private static String message(Use use, String where) {
    return "'"
        + use.key().name()
        + "' at "
        + where
        + " is relative to a place above the top of its package";
  }
}
