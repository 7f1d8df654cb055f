package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A module that is imported and that several files would satisfy: one finding, though importers in
 * other places, or with other targets, may have the choice between others.
 */
final class Imp002AmbiguousImport implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.IMP002;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    Set<String> named = new HashSet<>();
    return facts.project().ofKind(UseKind.AMBIGUOUS).stream()
        .filter(use -> use.imports() > 0)
        .filter(use -> named.add(use.key().name()))
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
    return "'" + use.key().name() + "' at " + where + " may mean " + use.key().detail();
  }
}
