package dev.repocensus.analysis.insync;

import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;

/**
 * Whether a lock still matches what is declared.
 *
 * @param reasons one clause each, naming file, line and requirement; sorted, empty if in sync
 * @param unsatisfied the declared requirements that nothing in the lock satisfies
 * @param method how it was found out
 */
public record LockJudgement(
    LockVerdict verdict,
    List<String> reasons,
    VerdictMethod method,
    List<Unsatisfied> unsatisfied) {

  public LockJudgement {
    reasons = reasons.stream().distinct().sorted().toList();
    unsatisfied = List.copyOf(unsatisfied);
  }

  LockJudgement(LockVerdict verdict, List<String> reasons, VerdictMethod method) {
    this(verdict, reasons, method, List.of());
  }
}
