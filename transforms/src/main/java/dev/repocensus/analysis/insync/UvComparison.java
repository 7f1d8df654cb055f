package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedProject;
import dev.repocensus.analysis.lockfile.RecordedRequirement;
import dev.repocensus.analysis.manifest.RequirementSource;
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
    UvIndexes.compare(
        settings.getOrDefault(UvConfiguration.ALLOWED, List.of()),
        settings.getOrDefault(UvConfiguration.AT + UvConfiguration.ALLOWED, List.of("")).get(0),
        lock.distributions(),
        verdict);
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
    kind(project, known);
    List<ParsedInput> own =
        declared.stream()
            .filter(each -> each.input().path().equals(project.manifestPath()))
            .filter(each -> !isComputed(project, each))
            .toList();
    if (isDescribed(known)) {
      compared = true;
    } else if (known.isRecorded() || asksNothing(known)) {
      compared = true;
      new InputComparison(satisfaction, known.requirements(), verdict, sources(project))
          .compare(withSources(project, own));
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

  /** What is declared with the sources that are configured, split as uv splits it. */
  private List<ParsedInput> withSources(DeclaredProject project, List<ParsedInput> own) {
    DeclaredProject root =
        inputs.projects().stream()
            .filter(each -> each.directory().equals(HERE))
            .findFirst()
            .orElse(null);
    Map<String, String> indexes = new TreeMap<>();
    settings()
        .forEach(
            (key, values) -> {
              if (key.startsWith(UvConfiguration.NAMED) && !values.isEmpty()) {
                indexes.put(key.substring(UvConfiguration.NAMED.length()), values.get(0));
              }
            });
    return new UvSplit(project, root, indexes).split(own);
  }

  private SortedMap<String, List<String>> settings() {
    return inputs.evidence().settings();
  }

  /** Where it is not known what uv is told, any source will do. */
  private static BiPredicate<ParsedInput, RecordedRequirement> sources(DeclaredProject project) {
    return (declared, then) ->
        project.isPackage() == null
            || (declared.parsed() != null && declared.parsed().url() != null)
            || UvSources.isSame(declared.source(), then.source());
  }

  /** Whether a project itself is built, which decides how it is installed. */
  private void kind(DeclaredProject project, RecordedProject known) {
    Boolean isBuilt = project.isPackage();
    boolean isMember =
        project.directory().equals(HERE)
            || lock.inputs().setting("manifest.members").contains(known.name());
    if (isBuilt == null || !isMember || (!isBuilt && isAskedFor(known.name()))) {
      return;
    }
    SourceKind wanted = isBuilt ? SourceKind.EDITABLE : SourceKind.VIRTUAL;
    SourceKind other = isBuilt ? SourceKind.VIRTUAL : SourceKind.EDITABLE;
    boolean differs =
        lock.distributions().stream()
            .filter(each -> each.distribution().equals(known.name()))
            .anyMatch(
                each -> each.sourceKind() == other && known.path().equals(each.urlRedacted()));
    if (differs) {
      List<String> place =
          project.directory().equals(HERE)
              ? settings().getOrDefault(UvConfiguration.AT + UvConfiguration.PACKAGE, List.of())
              : List.of();
      verdict.soft(
          (place.isEmpty() ? project.manifestPath() : place.get(0))
              + " makes the project "
              + wanted.text()
              + ", the lock was made when it was "
              + other.text());
    }
  }

  /** A member that others take from the workspace is a package, whether it is built or not. */
  private boolean isAskedFor(String name) {
    return inputs.projects().stream()
        .flatMap(project -> project.sources().stream())
        .anyMatch(
            source ->
                source.kind() == RequirementSource.Kind.WORKSPACE
                    && source.distribution().equals(name));
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
