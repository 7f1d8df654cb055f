package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.lockfile.DanglingEdges;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedDigest;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a lock still matches what it should have been made from, from the texts alone:
 * nothing is resolved and no index is asked.
 *
 * <p>A digest is never the only witness: what is declared is held against what is locked as well,
 * and both answers are in the reasons where they differ.
 */
public final class LockVerdicts {
  private static final int ORPHANS_NAMED = 20;

  private LockVerdicts() {}

  /**
   * Whether a lock still matches its inputs.
   *
   * <p>Requirements are compared as parsed, so order and spelling do not count. A declared one that
   * the lock was not made for is hard drift if what is locked does not satisfy it, else soft.
   *
   * @param lock with the metadata of its sidecar, if it has one
   * @param closure what its edges say
   */
  public static LockJudgement judge(Lockfile lock, LockInputs inputs, Closure closure) {
    if (!lock.inputs().isComplete()) {
      String damage = inputs.evidence().damage();
      String reason = damage == null ? "the lock is damaged" : damage;
      return new LockJudgement(LockVerdict.UNREADABLE, List.of(reason), VerdictMethod.NONE);
    }
    List<String> broken = lock.format() == LockFormat.UV ? broken(lock) : List.of();
    if (!broken.isEmpty()) {
      return new LockJudgement(LockVerdict.DRIFT_HARD, broken, VerdictMethod.EDGES);
    }
    if (inputs.areUnknown() && inputs.evidence().digests().isEmpty()) {
      return new LockJudgement(LockVerdict.NO_INPUTS_RECORDED, List.of(), VerdictMethod.NONE);
    }
    List<ParsedInput> declared =
        inputs.declared().stream()
            .filter(each -> each.groupKind() != GroupKind.BUILD)
            .filter(LockedGroups.of(lock, inputs.evidence()))
            .map(ParsedInput::of)
            .toList();
    if (lock.format() == LockFormat.UV && lock.metadataVersion() == null) {
      return new UvComparison(lock, inputs, declared).judge(orphans(lock, closure));
    }
    if (lock.inputs().method() == VerdictMethod.INPUTS) {
      return byInputs(lock, declared, inputs.resolve());
    }
    if (PdmInputs.areRecorded(lock)) {
      return byPdmInputs(lock, declared, inputs, orphans(lock, closure));
    }
    return lock.inputs().digest() != null && knowsDigest(lock, inputs.evidence())
        ? byDigest(lock, declared, inputs, orphans(lock, closure))
        : bySatisfaction(lock, declared, inputs, orphans(lock, closure));
  }

  /** What makes uv itself refuse a lock. */
  private static List<String> broken(Lockfile lock) {
    List<String> broken = new ArrayList<>(DanglingEdges.of(lock));
    for (LockedDistribution each : lock.distributions()) {
      each.faults().stream()
          .filter(fault -> fault.startsWith("has a file of "))
          .map(fault -> each.distribution() + " " + each.version() + " " + fault)
          .forEach(broken::add);
    }
    return broken;
  }

  /** Pants takes its digest over the requirements, the others over the text of the manifest. */
  private static boolean knowsDigest(Lockfile lock, InputEvidence evidence) {
    return lock.metadataVersion() != null || !evidence.digests().isEmpty();
  }

  private static LockJudgement byInputs(
      Lockfile lock, List<ParsedInput> declared, @Nullable ResolveSettings resolve) {
    Verdict verdict = new Verdict();
    new InputComparison(new Satisfaction(lock), lock.inputs().requirements(), verdict)
        .compare(declared);
    if (resolve != null) {
      new PantsComparison(lock, resolve, verdict).compare();
    }
    return verdict.judgement(VerdictMethod.INPUTS, LockVerdict.IN_SYNC);
  }

  private static LockJudgement byPdmInputs(
      Lockfile lock, List<ParsedInput> declared, LockInputs inputs, List<String> orphans) {
    Verdict verdict = new Verdict();
    unsatisfied(lock, declared, true, verdict);
    new PdmComparison(lock, inputs, verdict).compare();
    orphans.forEach(verdict::orphaned);
    boolean isCompared = !inputs.evidence().settings().isEmpty();
    return verdict.judgement(
        isCompared ? VerdictMethod.INPUTS : VerdictMethod.SATISFACTION,
        isCompared ? LockVerdict.IN_SYNC : LockVerdict.NO_INPUTS_RECORDED);
  }

  private static LockJudgement byDigest(
      Lockfile lock, List<ParsedInput> declared, LockInputs inputs, List<String> orphans) {
    RecordedDigest recorded = lock.inputs().digest();
    String digest = recorded == null ? "" : recorded.value();
    boolean matches =
        inputs.evidence().digests().contains(digest)
            || (lock.metadataVersion() != null && RequirementsDigest.matches(declared, digest));
    Verdict verdict = new Verdict();
    unsatisfied(lock, declared, matches, verdict);
    if (!matches && orphans.isEmpty()) {
      verdict.soft(
          "the digest of what is declared is not the one the lock was made for"
              + (verdict.isHard() ? "" : "; what is declared is still satisfied"));
    } else if (!matches) {
      orphans.forEach(verdict::orphaned);
    } else if (verdict.isHard()) {
      verdict.hard("the digest of what is declared is the one the lock says it was made for");
    }
    if (inputs.resolve() != null) {
      new PantsComparison(lock, inputs.resolve(), verdict).compare();
    }
    return verdict.judgement(VerdictMethod.DIGEST, LockVerdict.IN_SYNC);
  }

  private static LockJudgement bySatisfaction(
      Lockfile lock, List<ParsedInput> declared, LockInputs inputs, List<String> orphans) {
    Verdict verdict = new Verdict();
    unsatisfied(lock, declared, false, verdict);
    SourceComparison sources = new SourceComparison(lock, inputs, verdict);
    if (lock.format() == LockFormat.PIP_COMPILE) {
      SourceDrift.of(lock, inputs.declared()).forEach(each -> verdict.soft(each.message()));
      sources.constraints();
      sources.interpreter();
      if (namesAllSources(lock, declared)) {
        orphans.forEach(verdict::orphaned);
      }
    }
    return sources.hashes()
        ? verdict.judgement(VerdictMethod.DIGEST, LockVerdict.IN_SYNC)
        : verdict.judgement(VerdictMethod.SATISFACTION, LockVerdict.NO_INPUTS_RECORDED);
  }

  /** Only if every source of a compiled file was read is it known what nothing asks for. */
  private static boolean namesAllSources(Lockfile lock, List<ParsedInput> declared) {
    List<String> sources = lock.inputs().setting("sources");
    boolean isMore = lock.inputs().setting("command").toString().contains("build-deps");
    return !sources.isEmpty()
        && !isMore
        && sources.stream()
            .allMatch(
                source ->
                    declared.stream()
                        .anyMatch(
                            each -> ("/" + each.input().path()).endsWith("/" + plain(source))));
  }

  private static String plain(String source) {
    return source.replaceFirst("^(?:\\.{1,2}/)+", "");
  }

  /**
   * Adds a reason for each requirement that the lock does not satisfy.
   *
   * @param isProven whether the lock was made for these, so that what it cannot tell is as it was
   */
  private static void unsatisfied(
      Lockfile lock, List<ParsedInput> declared, boolean isProven, Verdict verdict) {
    Satisfaction satisfaction = new Satisfaction(lock);
    for (ParsedInput each : declared) {
      switch (satisfaction.judge(each)) {
        case TRUE -> {}
        case FALSE -> verdict.unsatisfied(each, each.asks() + ", " + satisfaction.locked(each));
        case UNKNOWN -> {
          if (!isProven) {
            verdict.untold(each.asks() + ", " + satisfaction.untold(each));
          }
        }
      }
    }
  }

  /** A reason for each entry that no root reaches; if they are many, for the first and the rest. */
  private static List<String> orphans(Lockfile lock, Closure closure) {
    List<String> reasons = new ArrayList<>();
    int more = 0;
    for (int i = 0; i < closure.nodes().size(); i++) {
      if (Boolean.TRUE.equals(closure.nodes().get(i).isOrphan())) {
        LockedDistribution entry = lock.distributions().get(i);
        if (reasons.size() < ORPHANS_NAMED) {
          reasons.add(
              entry.distribution() + " " + entry.version() + " is locked, and nothing asks for it");
        } else {
          more++;
        }
      }
    }
    if (more > 0) {
      reasons.add("and " + more + " more that nothing asks for");
    }
    return reasons;
  }
}
