package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is imported and must be there, and the resolve of the project does not hold. Projects of the
 * scope are no part of a resolve.
 */
final class Res002ResolveLacksImport implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.RES002;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    Set<String> outside = new HashSet<>();
    facts.project().ofKind(UseKind.DISTRIBUTION).forEach(use -> outside.add(use.key().name()));
    Set<String> seen = new HashSet<>();
    return facts.judged().stream()
        .filter(
            judged ->
                isLacking(judged)
                    && outside.contains(judged.distribution())
                    && seen.add(judged.distribution()))
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  /**
   * A project whose resolve is not known may have it; one that is declared is lacking all the same.
   */
  private static boolean isLacking(Judged judged) {
    boolean isElsewhere = judged.verdict() == UseVerdict.OTHER_RESOLVE;
    boolean isNowhere =
        !judged.resolveName().isEmpty()
            && (judged.verdict() == UseVerdict.MISSING || judged.verdict() == UseVerdict.OK);
    return judged.lockedVersion() == null
        && (isElsewhere || isNowhere)
        && judged.use().has(Need.REQUIRED);
  }

  private static String message(Judged judged, String where) {
    String resolve =
        judged.resolveName().isEmpty()
            ? "the resolves of the project lack it"
            : "resolve '" + judged.resolveName() + "' lacks it";
    return "'" + judged.distribution() + "' is imported at " + where + "; " + resolve;
  }
}
