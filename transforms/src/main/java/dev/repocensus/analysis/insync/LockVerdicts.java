package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.DanglingEdges;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedDigest;
import dev.repocensus.analysis.lockfile.Sidecar;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges whether a lock still matches what is declared beside it, from the two texts alone: nothing
 * is resolved and no index is asked.
 */
public final class LockVerdicts {

  private LockVerdicts() {}

  /**
   * Whether a lock still matches its inputs. A sidecar is used as {@link Sidecar} does.
   *
   * <p>Requirements are compared as parsed, so order and spelling do not count. A declared one that
   * the lock was not made for is hard drift if what is locked does not satisfy it, else soft.
   */
  public static LockJudgement judge(Lockfile lock, LockInputs inputs) {
    Lockfile known = inputs.sidecar() == null ? lock : Sidecar.on(lock, inputs.sidecar());
    if (!known.inputs().isComplete()) {
      return new LockJudgement(
          LockVerdict.UNREADABLE, List.of("the lock is damaged"), VerdictMethod.NONE);
    }
    List<String> dangling = known.format() == LockFormat.UV ? DanglingEdges.of(known) : List.of();
    if (!dangling.isEmpty()) {
      return new LockJudgement(LockVerdict.DRIFT_HARD, dangling, VerdictMethod.EDGES);
    }
    List<ParsedInput> declared =
        inputs.declared().stream()
            .filter(each -> each.groupKind() != GroupKind.BUILD)
            .map(ParsedInput::of)
            .toList();
    if (declared.isEmpty()) {
      return new LockJudgement(LockVerdict.NO_INPUTS_RECORDED, List.of(), VerdictMethod.NONE);
    }
    return switch (known.inputs().method()) {
      case DIGEST -> byDigest(known, declared);
      case INPUTS -> new InputComparison(known).judge(declared);
      case EDGES, SATISFACTION, NONE -> bySatisfaction(known, declared);
    };
  }

  private static LockJudgement byDigest(Lockfile lock, List<ParsedInput> declared) {
    RecordedDigest digest = lock.inputs().digest();
    if (RequirementsDigest.matches(declared, digest == null ? "" : digest.value())) {
      return new LockJudgement(LockVerdict.IN_SYNC, List.of(), VerdictMethod.DIGEST);
    }
    List<String> reasons = unsatisfied(lock, declared);
    LockVerdict verdict = reasons.isEmpty() ? LockVerdict.DRIFT_SOFT : LockVerdict.DRIFT_HARD;
    reasons.add("the digest of the requirements is not the one the lock was made for");
    return new LockJudgement(verdict, reasons, VerdictMethod.DIGEST);
  }

  private static LockJudgement bySatisfaction(Lockfile lock, List<ParsedInput> declared) {
    List<String> reasons = unsatisfied(lock, declared);
    LockVerdict verdict =
        reasons.isEmpty() ? LockVerdict.NO_INPUTS_RECORDED : LockVerdict.DRIFT_HARD;
    return new LockJudgement(verdict, reasons, VerdictMethod.SATISFACTION);
  }

  private static List<String> unsatisfied(Lockfile lock, List<ParsedInput> declared) {
    Satisfaction satisfaction = new Satisfaction(lock);
    List<String> reasons = new ArrayList<>();
    for (ParsedInput each : declared) {
      if (!satisfaction.satisfies(each)) {
        reasons.add(each.asks() + ", " + satisfaction.locked(each));
      }
    }
    return reasons;
  }
}
