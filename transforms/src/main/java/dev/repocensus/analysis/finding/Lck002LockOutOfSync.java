package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.LockVerdict;
import java.util.List;
import java.util.stream.Stream;

/** A lock that was made from something else than what is declared now. */
final class Lck002LockOutOfSync implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK002;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    LockVerdict verdict = lock.judgement().verdict();
    return switch (verdict) {
      case DRIFT_COSMETIC, DRIFT_SOFT, DRIFT_HARD, ORPHANED ->
          Stream.of(lock.about(rule(), message(verdict, lock.judgement().reasons())));
      case IN_SYNC, NO_INPUTS_RECORDED, UNREADABLE, NO_LOCK -> Stream.empty();
    };
  }

  private static String message(LockVerdict verdict, List<String> reasons) {
    String more = reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more reasons)" : "";
    return verdict.text() + (reasons.isEmpty() ? "" : ": " + reasons.get(0) + more);
  }
}
