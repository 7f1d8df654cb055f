package dev.repocensus.analysis.insync;

import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.ArrayList;
import java.util.List;

/** Reasons against a lock, each by its weight; the heaviest decides, notes decide nothing. */
final class Verdict {
  private final List<String> cosmetic = new ArrayList<>();
  private final List<String> soft = new ArrayList<>();
  private final List<String> hard = new ArrayList<>();
  private final List<String> orphaned = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();
  private final List<Unsatisfied> unsatisfied = new ArrayList<>();

  /** The lock differs in something that changes nothing that is installed. */
  void cosmetic(String reason) {
    cosmetic.add(reason);
  }

  /** The lock was made from something else, but still satisfies it. */
  void soft(String reason) {
    soft.add(reason);
  }

  /** The lock does not satisfy what is declared. */
  void hard(String reason) {
    hard.add(reason);
  }

  /** The lock was made for more than is declared. */
  void orphaned(String reason) {
    orphaned.add(reason);
  }

  /** A declared requirement that the lock does not satisfy. */
  void unsatisfied(ParsedInput declared, String reason) {
    hard.add(reason);
    unsatisfied.add(new Unsatisfied(declared.input(), declared.distribution(), reason));
  }

  /** What cannot be told of the lock; it weighs nothing. */
  void untold(String note) {
    untold.add(note);
  }

  boolean isHard() {
    return !hard.isEmpty();
  }

  /** The judgement: hard before soft before orphaned before cosmetic, with all reasons. */
  LockJudgement judgement(VerdictMethod method, LockVerdict otherwise) {
    List<String> reasons = new ArrayList<>(hard);
    reasons.addAll(soft);
    reasons.addAll(orphaned);
    reasons.addAll(cosmetic);
    reasons.addAll(untold);
    return new LockJudgement(verdict(otherwise), reasons, method, unsatisfied);
  }

  private LockVerdict verdict(LockVerdict otherwise) {
    if (!hard.isEmpty()) {
      return LockVerdict.DRIFT_HARD;
    }
    if (!soft.isEmpty()) {
      return LockVerdict.DRIFT_SOFT;
    }
    if (!orphaned.isEmpty()) {
      return LockVerdict.ORPHANED;
    }
    return cosmetic.isEmpty() ? otherwise : LockVerdict.DRIFT_COSMETIC;
  }
}
