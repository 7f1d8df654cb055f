package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.UseKind;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is imported and must be there, and no resolve of the project holds. A project that uses
 * several resolves is lacking it where none of them does; where one does, the project has it there.
 * A project whose resolve is not known may have it. Projects of the scope are no part of a resolve.
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
                isLacking(judged, facts.resolves())
                    && outside.contains(judged.distribution())
                    && seen.add(judged.distribution()))
        .map(
            judged ->
                facts.atImport(rule(), judged, where -> message(facts.resolves(), judged, where)));
  }

  /** One that is declared is lacking all the same; an unused or optional one is not asked of it. */
  private static boolean isLacking(Judged judged, List<String> resolves) {
    boolean isElsewhere = judged.verdict() == UseVerdict.OTHER_RESOLVE;
    boolean isNowhere =
        !resolves.isEmpty()
            && (judged.verdict() == UseVerdict.MISSING || judged.verdict() == UseVerdict.OK);
    return judged.lockedVersion() == null
        && (isElsewhere || isNowhere)
        && judged.use().has(Need.REQUIRED);
  }

  private static String message(List<String> resolves, Judged judged, String where) {
    String lacking =
        switch (resolves.size()) {
          case 0 -> "the resolves of the project lack it";
          case 1 -> "resolve '" + resolves.get(0) + "' lacks it";
          default -> "none of the resolves " + String.join(", ", resolves) + " holds it";
        };
    return "'" + judged.distribution() + "' is imported at " + where + "; " + lacking;
  }
}
