package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.MetadataHome;
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
   * Whether a lock still matches its inputs. A sidecar is used as {@link #withSidecar} does.
   *
   * <p>Requirements are compared as parsed, so order and spelling do not count. A declared one that
   * the lock was not made for is hard drift if what is locked does not satisfy it, else soft.
   */
  public static LockJudgement judge(Lockfile lock, LockInputs inputs) {
    Lockfile known = inputs.sidecar() == null ? lock : withSidecar(lock, inputs.sidecar());
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

  /**
   * The lock with the metadata of Pants that stand in the file beside it. Metadata in the lock's
   * own header come first, and a sidecar that cannot be read changes nothing.
   */
  public static Lockfile withSidecar(Lockfile lock, SourceText sidecar) {
    return lock.metadataHome() != MetadataHome.NONE
        ? lock
        : PantsMetadata.ofSidecar(sidecar)
            .value()
            .map(metadata -> metadata.on(lock, MetadataHome.SIDECAR))
            .orElse(lock);
  }

  /** What is wrong with a sidecar (LCK011, LCK012). */
  public static List<Problem> sidecarProblems(SourceText sidecar) {
    return PantsMetadata.ofSidecar(sidecar).problems();
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
