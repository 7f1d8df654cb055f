package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedProject;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a uv lock against its workspace: members, their versions, interpreters and requirements,
 * and the settings of the tool.
 */
final class UvComparison {
  private final Lockfile lock;
  private final List<ParsedInput> declared;
  private final LockInputs inputs;
  private final Satisfaction satisfaction;
  private final Verdict verdict = new Verdict();
  private final Map<String, RecordedProject> recorded = new TreeMap<>();
  private boolean compared;
  private boolean byEdges;

  UvComparison(Lockfile lock, LockInputs inputs, List<ParsedInput> declared) {
    this.lock = lock;
    this.inputs = inputs;
    this.declared = declared;
    satisfaction = new Satisfaction(lock);
    lock.inputs().projects().forEach(each -> recorded.put(each.path(), each));
  }

  LockJudgement judge(List<String> orphans) {
    boolean isScript = recorded.isEmpty() && !lock.inputs().requirements().isEmpty();
    if (isScript) {
      compared = true;
      new InputComparison(satisfaction, lock.inputs().requirements(), verdict).compare(declared);
    }
    for (DeclaredProject project : isScript ? List.<DeclaredProject>of() : inputs.projects()) {
      RecordedProject known = recorded.get(project.directory());
      if (known == null) {
        verdict.hard(
            project.manifestPath() + " is a member of the workspace, the lock has none such");
      } else {
        compare(project, known);
      }
    }
    pythons();
    UvSettings.compare(inputs.evidence().settings(), lock.inputs(), verdict);
    orphans.forEach(verdict::orphaned);
    VerdictMethod method =
        compared
            ? VerdictMethod.INPUTS
            : byEdges ? VerdictMethod.EDGES : VerdictMethod.SATISFACTION;
    boolean tells = compared || byEdges;
    return verdict.judgement(method, tells ? LockVerdict.IN_SYNC : LockVerdict.NO_INPUTS_RECORDED);
  }

  private void compare(DeclaredProject project, RecordedProject known) {
    if (project.name() != null && !project.name().equals(known.name())) {
      verdict.soft(
          project.manifestPath()
              + " is '"
              + project.name()
              + "', the lock knows it as '"
              + known.name()
              + "'");
    }
    version(project, known);
    List<ParsedInput> own =
        declared.stream()
            .filter(each -> each.input().path().equals(project.manifestPath()))
            .filter(each -> !isComputed(project, each))
            .toList();
    if (known.isRecorded() || asksNothing(known)) {
      compared = true;
      new InputComparison(satisfaction, known.requirements(), verdict).compare(own);
    } else {
      byEdges = !project.computes("dependencies");
      unsatisfied(own);
    }
  }

  private static boolean isComputed(DeclaredProject project, ParsedInput each) {
    return each.input().groupKind() == GroupKind.RUNTIME && project.computes("dependencies");
  }

  /** A project without requirements has nothing recorded, and no edges. */
  private boolean asksNothing(RecordedProject known) {
    return known.requirements().isEmpty()
        && lock.distributions().stream()
            .filter(each -> each.distribution().equals(known.name()))
            .allMatch(each -> each.dependencies().isEmpty());
  }

  private void unsatisfied(List<ParsedInput> own) {
    for (ParsedInput each : own) {
      if (!satisfaction.satisfies(each)) {
        verdict.unsatisfied(each, each.asks() + ", " + satisfaction.locked(each));
      }
    }
  }

  private void version(DeclaredProject project, RecordedProject known) {
    Optional<Version> now = parse(project.computes("version") ? null : project.version());
    Optional<Version> then = parse(known.version());
    if (now.isPresent() && then.isPresent() && !now.get().equals(then.get())) {
      verdict.cosmetic(
          project.manifestPath()
              + " has version "
              + project.version()
              + ", the lock was made for "
              + known.version());
    }
  }

  private static Optional<Version> parse(@Nullable String version) {
    return version == null ? Optional.empty() : Version.parse(version);
  }

  /** A workspace supports what all its members support. */
  private void pythons() {
    String then = lock.pythonRequires();
    List<DeclaredProject> asking =
        inputs.projects().stream().filter(each -> each.requiresPython() != null).toList();
    if (then == null || asking.isEmpty() || asking.size() < recorded.size()) {
      return;
    }
    SpecifierSet now = SpecifierSet.ANY;
    for (DeclaredProject each : asking) {
      now =
          now.intersect(SpecifierSet.parse(Objects.requireNonNull(each.requiresPython())).value());
    }
    Pythons before = Pythons.of(then);
    Pythons after = new Pythons(List.of(now));
    List<Version> lost = Coverage.outside(after, before);
    DeclaredProject first = asking.get(0);
    String says = first.manifestPath() + " asks for Python " + now + ", the lock is for " + then;
    if (!lost.isEmpty()) {
      verdict.hard(says + ": Python " + minor(lost.get(0)) + " is not covered");
    } else if (!Coverage.outside(before, after).isEmpty()) {
      verdict.soft(says);
    }
  }

  private static String minor(Version python) {
    return python.releaseAt(0) + "." + python.releaseAt(1);
  }
}
