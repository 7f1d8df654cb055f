package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A manifest while it is read: rows and problems in the order met. */
final class ManifestDraft {
  private static final int PROBLEMS_SHOWN = 500;

  private final String path;
  private final String kind;
  private final List<DeclaredRequirement> requirements = new ArrayList<>();
  private final Set<String> includes = new LinkedHashSet<>();
  private final Set<String> roots = new LinkedHashSet<>();
  private final List<String> dynamic = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String distribution;
  private @Nullable String version;
  private @Nullable String requiresPython;
  private @Nullable String pythonPin;
  private final Set<@Nullable Integer> damaged = new HashSet<>();
  private final List<RequirementSource> sources = new ArrayList<>();
  private @Nullable Boolean isPackage;
  private Manifest.Workspace workspace = Manifest.Workspace.NONE;
  private final List<LockFormat> lockedBy = new ArrayList<>();

  ManifestDraft(String path, String kind) {
    this.path = path;
    this.kind = kind;
  }

  String path() {
    return path;
  }

  Outcome<Manifest> outcome() {
    Manifest manifest =
        new Manifest(
            path,
            kind,
            distribution,
            version,
            requiresPython,
            pythonPin,
            requirements,
            List.copyOf(includes),
            List.copyOf(roots),
            dynamic,
            sources,
            isPackage,
            workspace,
            lockedBy);
    return new Outcome<>(manifest, problems.size() > PROBLEMS_SHOWN ? shown() : problems);
  }

  /** A file that is no manifest at all could give a problem a line. */
  private List<Problem> shown() {
    List<Problem> shown = new ArrayList<>(problems.subList(0, PROBLEMS_SHOWN));
    int more = problems.size() - PROBLEMS_SHOWN;
    shown.add(Problem.of(ProblemCode.MAN001, more + " more problems of this file are not listed"));
    return shown;
  }

  Problem problem(Problem problem) {
    problems.add(problem);
    return problem;
  }

  /** A problem at a line; what the file says is shown shortened and without credentials. */
  void problem(ProblemCode code, int line, String message, String shown) {
    String text = shown.isEmpty() ? message : message + ": " + Redaction.excerpt(shown);
    problem(Problem.at(code, line, text));
  }

  boolean hasName() {
    return distribution != null;
  }

  boolean hasVersion() {
    return version != null;
  }

  boolean hasRequiresPython() {
    return requiresPython != null;
  }

  void name(String written) {
    distribution = DistributionName.normalize(Redaction.url(written));
  }

  void version(String written) {
    version = Redaction.url(written);
  }

  void requiresPython(String written) {
    requiresPython = Redaction.url(written);
  }

  void pythonPin(String written) {
    pythonPin = Redaction.url(written);
  }

  void source(RequirementSource source) {
    sources.add(source);
  }

  void isPackage(boolean built) {
    isPackage = built;
  }

  void workspace(List<String> members, List<String> exclude) {
    workspace = new Manifest.Workspace(true, members, exclude);
  }

  /** The file is one that a tool makes such locks from. */
  void lockedBy(LockFormat format) {
    lockedBy.add(format);
  }

  void dynamic(String field) {
    dynamic.add(Redaction.url(field));
  }

  /** A directory that packages are looked for in; one outside the scope is left out. */
  void packageRoot(String directory) {
    Paths.resolve(Paths.folder(path), directory)
        .flatMap(unused -> Paths.resolve("", directory))
        .ifPresent(roots::add);
  }

  /** A requirement of a group, written as PEP 508 says. */
  void requirement(String text, int line, Group group) {
    requirement(text, line, group, 0, false);
  }

  void requirement(String text, int line, Group group, int hashes, boolean constraint) {
    Outcome<Optional<Requirement>> read = Requirement.parse(text, line);
    problems.addAll(read.problems());
    read.value().ifPresent(requirement -> add(row(requirement, line, group, hashes, constraint)));
  }

  private DeclaredRequirement row(
      Requirement requirement, int line, Group group, int hashes, boolean constraint) {
    String url = requirement.url();
    RequirementKind form =
        constraint
            ? RequirementKind.CONSTRAINT
            : url == null ? RequirementKind.REQUIREMENT : RequirementKind.URL;
    return new DeclaredRequirement(
        path,
        line,
        requirements.size(),
        form,
        requirement.distribution(),
        requirement.name(),
        Redaction.url(requirement.specifiers().toString()),
        requirement.normalizedExtras(),
        safe(requirement.marker() == null ? null : requirement.marker().toString()),
        group.kind(),
        group.name(),
        url == null ? null : Redaction.url(url),
        hashes,
        requirement.isPinned());
  }

  /** A row that is no PEP 508 requirement: a target, an include or an option. */
  void row(RequirementKind form, int line, Group group, @Nullable String name, String value) {
    target(form, line, group, new RequirementTarget(value, name, List.of(), null), 0);
  }

  /** An index or another setting that says where distributions come from. */
  void option(String name, String value, int line) {
    row(RequirementKind.OPTION, line, Group.RUNTIME, name, value);
  }

  void target(RequirementKind form, int line, Group group, RequirementTarget target, int hashes) {
    target(form, line, group, target, "", hashes);
  }

  /** A requirement from a table of keys: its specifiers are PEP 440 text already. */
  void table(
      RequirementKind form, int line, Group group, RequirementTarget target, String specifiers) {
    target(form, line, group, target, specifiers, 0);
  }

  private void target(
      RequirementKind form,
      int line,
      Group group,
      RequirementTarget target,
      String specifiers,
      int hashes) {
    String name = target.name();
    boolean named = form != RequirementKind.INCLUDE && form != RequirementKind.OPTION;
    named &= form != RequirementKind.CONSTRAINT;
    add(
        new DeclaredRequirement(
            path,
            line,
            requirements.size(),
            form,
            named && name != null ? DistributionName.normalize(name) : null,
            safe(name),
            Redaction.url(specifiers),
            target.extras(),
            safe(target.marker()),
            group.kind(),
            group.name(),
            target.url().isEmpty() ? null : Redaction.url(target.url()),
            hashes,
            isPinned(specifiers)));
  }

  /** A URL can stand where nobody expects one. */
  private static @Nullable String safe(@Nullable String text) {
    return text == null ? null : Redaction.url(text);
  }

  private static boolean isPinned(String specifiers) {
    return !specifiers.isEmpty() && SpecifierSet.parse(specifiers).value().pin().isPresent();
  }

  private void add(DeclaredRequirement row) {
    if (!damaged.contains(row.line())) {
      requirements.add(row);
    }
  }

  /** A line that its parser could not read: what it made of it is none of the file's words. */
  void damaged(int line) {
    damaged.add(line);
  }

  /** Another file that requirements or constraints come from. */
  void include(RequirementKind form, int line, Group group, String file) {
    row(form, line, group, null, file);
    Optional<String> resolved = Paths.resolve(Paths.folder(path), file);
    resolved.ifPresent(includes::add);
    if (resolved.isEmpty()) {
      problem(ProblemCode.MAN004, line, "the included file is not in the scope", file);
    }
  }

  void computed(int line, String what) {
    problem(ProblemCode.MAN005, line, what + " is computed and was not read", "");
  }
}
