package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedProject;
import dev.repocensus.analysis.lockfile.RecordedRequirement;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.SourceKind;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a uv lock against its workspace: members, their versions, interpreters and requirements,
 * and the settings of the tool.
 */
final class UvComparison {
  private static final String HERE = ".";

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
    SortedMap<String, List<String>> settings = inputs.evidence().settings();
    new UvSettings(settings, lock.inputs(), new SameMarker(satisfaction.pythons()), verdict)
        .compare();
    kind(settings.getOrDefault(UvConfiguration.PACKAGE, List.of()));
    inputs.gone().forEach(verdict::orphaned);
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
    if (isDescribed(known)) {
      compared = true;
    } else if (known.isRecorded() || asksNothing(known)) {
      compared = true;
      Predicate<String> partial = partial(known);
      List<RecordedRequirement> then =
          known.requirements().stream().filter(each -> !partial.test(nameOf(each))).toList();
      new InputComparison(satisfaction, then, verdict, sources(known))
          .compare(own.stream().filter(each -> !partial.test(each.distribution())).toList());
      unsatisfied(own.stream().filter(each -> partial.test(each.distribution())).toList());
    } else {
      byEdges = !project.computes("dependencies");
      unsatisfied(own);
    }
  }

  /** Whether the configuration says what a project asks for, instead of the project. */
  private boolean isDescribed(RecordedProject known) {
    String version = known.version();
    String name = known.name() + " ";
    return inputs.evidence().settings().getOrDefault(UvConfiguration.METADATA, List.of()).stream()
        .anyMatch(
            each ->
                each.startsWith(name + "requires ")
                    || (version != null && each.startsWith(name + version + " ")));
  }

  /**
   * What has a source in some environments only: a lock has it split by them, so it need only be
   * satisfied.
   */
  private Predicate<String> partial(RecordedProject known) {
    SortedMap<String, List<String>> settings = inputs.evidence().settings();
    return name -> {
      List<String> source = settings.get(UvConfiguration.SOURCES + name);
      return known.path().equals(HERE) && source != null && source.isEmpty();
    };
  }

  private static String nameOf(RecordedRequirement recorded) {
    return Requirement.parse(recorded.requirement())
        .value()
        .map(Requirement::distribution)
        .orElse("");
  }

  /** The sources of the project beside the lock are known, those of its members are not. */
  private BiPredicate<ParsedInput, RecordedRequirement> sources(RecordedProject known) {
    SortedMap<String, List<String>> settings = inputs.evidence().settings();
    if (!known.path().equals(HERE) || settings.isEmpty()) {
      return (declared, then) -> true;
    }
    return (declared, then) ->
        (declared.parsed() != null && declared.parsed().url() != null)
            || UvSources.isSame(
                settings.get(UvConfiguration.SOURCES + declared.distribution()), then.source());
  }

  /** Whether the project itself is built, which decides how it is installed. */
  private void kind(List<String> isPackage) {
    RecordedProject own = recorded.get(HERE);
    if (own == null || isPackage.isEmpty()) {
      return;
    }
    boolean isBuilt = Boolean.parseBoolean(isPackage.get(0));
    SourceKind wanted = isBuilt ? SourceKind.EDITABLE : SourceKind.VIRTUAL;
    SourceKind other = isBuilt ? SourceKind.VIRTUAL : SourceKind.EDITABLE;
    boolean differs =
        lock.distributions().stream()
            .filter(each -> each.distribution().equals(own.name()))
            .anyMatch(each -> each.sourceKind() == other && HERE.equals(each.urlRedacted()));
    if (differs) {
      String place =
          inputs
              .evidence()
              .settings()
              .getOrDefault(UvConfiguration.AT + UvConfiguration.PACKAGE, List.of(""))
              .get(0);
      verdict.soft(
          place
              + " makes the project "
              + wanted.text()
              + ", the lock was made when it was "
              + other.text());
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
