package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;

/** Judges whether locks still match what is declared beside them. */
public final class LockVerdicts {

  private LockVerdicts() {}

  /** Whether a lock still matches its inputs. */
  public static LockJudgement judge(Lockfile lock, LockInputs inputs) {
    return new LockJudgement(LockVerdict.NO_INPUTS_RECORDED, List.of(), VerdictMethod.NONE);
  }
}
