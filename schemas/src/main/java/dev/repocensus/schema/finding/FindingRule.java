package dev.repocensus.schema.finding;

import dev.repocensus.schema.problem.Severity;

/**
 * Every rule that can make a finding. Codes are stable: one is never renamed and never reused. The
 * class that decides is named for the code and lives in the analysis.
 */
public enum FindingRule {
  DEP001(
      "missing-distribution",
      Severity.HIGH,
      "A module is imported whose distribution is neither declared nor locked",
      "Declare the distribution that provides it."),
  DEP002(
      "transitive-distribution",
      Severity.MEDIUM,
      "A distribution is imported that only another distribution brings",
      "Declare it, so that it stays when the other one drops it."),
  DEP003(
      "sibling-undeclared",
      Severity.MEDIUM,
      "A module of another project is imported that is not declared",
      "Declare the project, or move the module."),
  DEP004(
      "other-resolve",
      Severity.HIGH,
      "A distribution is imported that only a resolve has which the project does not use",
      "Add it to the resolve of the project, or use the other resolve."),
  DEP005(
      "unused-distribution",
      Severity.LOW,
      "A distribution is declared and nothing is seen to use it",
      "Remove it, or say where it is used."),
  DEP006(
      "dev-in-runtime",
      Severity.MEDIUM,
      "A distribution of a development group is imported by code that runs in production",
      "Declare it for run time."),
  DEP007(
      "runtime-only-in-tests",
      Severity.LOW,
      "A distribution declared for run time is imported by tests alone",
      "Move it to a development group."),
  DEP008(
      "typing-only",
      Severity.LOW,
      "A distribution declared for run time is imported for type checking alone",
      "Move it to a development group."),
  DEP009(
      "optional-unguarded",
      Severity.MEDIUM,
      "A distribution of an extra is imported without a guard",
      "Guard the import, or declare it for run time."),
  DEP010(
      "stdlib-declared",
      Severity.LOW,
      "A distribution is declared that the standard library replaces",
      "Remove it."),
  DEP011(
      "version-gap",
      Severity.MEDIUM,
      "A standard module is imported that some supported Python lacks",
      "Declare its backport for those versions, or raise the lower bound."),
  DEP012(
      "duplicate-provider",
      Severity.MEDIUM,
      "Two locked distributions install the same modules",
      "Keep one of them."),
  IMP001(
      "shadowed-standard-module",
      Severity.MEDIUM,
      "A module of the project hides one of the standard library",
      "Rename the module."),
  IMP002(
      "ambiguous-import",
      Severity.MEDIUM,
      "An import has more than one module that it may mean",
      "Give one of them another name, or state the source roots."),
  IMP003(
      "relative-beyond-top",
      Severity.HIGH,
      "A relative import starts above the top of its package",
      "Use an absolute import, or move the file into a package."),
  LCK002(
      "lock-out-of-sync",
      Severity.MEDIUM,
      "A lock does not match the requirements it was made for",
      "Make the lock again."),
  LCK003(
      "lock-incomplete",
      Severity.HIGH,
      "A declared requirement has no locked distribution that satisfies it",
      "Make the lock again."),
  LCK004(
      "lock-not-closed",
      Severity.HIGH,
      "A locked distribution requires one that the lock does not satisfy",
      "Make the lock again."),
  LCK005(
      "lock-orphans",
      Severity.LOW,
      "A lock holds distributions that nothing in it requires",
      "Make the lock again."),
  LCK006(
      "lock-environments",
      Severity.MEDIUM,
      "A lock does not cover every environment that its projects support",
      "Lock for all of them, or support fewer."),
  LCK007(
      "lock-interpreter",
      Severity.MEDIUM,
      "A locked distribution excludes a Python that the lock is for",
      "Narrow the range of the lock, or lock another version."),
  LCK008(
      "lock-integrity",
      Severity.MEDIUM,
      "A locked artifact has no strong hash, or does not agree with its entry",
      "Make the lock again with hashes."),
  LCK009(
      "lock-source-drift",
      Severity.MEDIUM,
      "A lock takes a distribution from another place than is configured",
      "Make the lock again, or correct the configuration."),
  RES001(
      "resolve-unclear",
      Severity.MEDIUM,
      "It is not clear which resolve a project uses",
      "State the resolve."),
  RES002(
      "resolve-lacks-import",
      Severity.HIGH,
      "A project imports a distribution that its resolve lacks",
      "Add it to the resolve."),
  RES003(
      "edge-across-resolves",
      Severity.MEDIUM,
      "A project imports another one that uses a different resolve",
      "Give both the same resolve."),
  RES004(
      "several-versions",
      Severity.LOW,
      "Resolves hold one distribution at several versions",
      "Agree on one version where the projects meet."),
  RES005(
      "resolve-unused",
      Severity.LOW,
      "A resolve has no project, no lock, or a lock no resolve",
      "Remove what is left over, or lock it."),
  RES006(
      "internal-wheel-behind",
      Severity.LOW,
      "A lock holds an older version of a distribution that this scope publishes",
      "Take the newer version."),
  RES007(
      "name-published-twice",
      Severity.MEDIUM,
      "Two projects publish one distribution name",
      "Rename one of them."),
  RES008(
      "dependency-confusion",
      Severity.HIGH,
      "A distribution that a project publishes is on an index that others may take it from",
      "Reserve the name there, or let installers take it from one index only."),
  RES009(
      "internal-library-unpinned",
      Severity.LOW,
      "A library of this scope is taken from an index without an upper bound",
      "State an upper bound, lock it, or take it from source."),
  STA001(
      "yanked-release",
      Severity.HIGH,
      "A locked or pinned release was withdrawn from its index",
      "Lock another release."),
  STA002(
      "left-behind",
      Severity.MEDIUM,
      "A direct dependency is two libyears behind or more, and the project itself can move it",
      "Lock again with upgrades, or lift the specifier that holds it."),
  STA003(
      "python-ends",
      Severity.LOW,
      "The oldest Python that is supported gets no fixes any more, or will not in half a year",
      "Raise the lower bound of the range of interpreters."),
  STA004(
      "only-ended-pythons",
      Severity.HIGH,
      "No Python that is supported gets fixes any more",
      "Support a newer Python."),
  STA005(
      "unmaintained-distribution",
      Severity.LOW,
      "A distribution is archived, deprecated, or has had no release for two years",
      "Look for another one, or help to keep it."),
  STA006(
      "quarantined-distribution",
      Severity.HIGH,
      "The index holds a distribution back",
      "Find out why before anybody installs it again."),
  VUL001(
      "vulnerable-version",
      Severity.HIGH,
      "A locked or pinned version is one that an advisory is about",
      "Take a version that it is not about."),
  VUL002(
      "malicious-release",
      Severity.CRITICAL,
      "A locked or pinned release was made to do harm",
      "Remove it, and treat the machines that installed it as taken over."),
  VUL003(
      "range-allows-vulnerable",
      Severity.LOW,
      "A requirement that no lock answers lets in a version that an advisory is about",
      "Raise its lower bound, or lock it."),
  SEC001(
      "credentials-in-url",
      Severity.HIGH,
      "A URL holds credentials",
      "Move them to the environment, and change them."),
  CEN001(
      "unused-pragma",
      Severity.LOW,
      "A comment asks to ignore a rule that finds nothing there",
      "Remove the comment.");

  private final String title;
  private final Severity severity;
  private final String description;
  private final String fix;

  FindingRule(String title, Severity severity, String description, String fix) {
    this.title = title;
    this.severity = severity;
    this.description = description;
    this.fix = fix;
  }

  /** Its name in words, joined by hyphens. */
  public String title() {
    return title;
  }

  /** How much its findings matter unless configured otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What it finds, as one clause. */
  public String description() {
    return description;
  }

  /** What to do about it, as one sentence. */
  public String fix() {
    return fix;
  }

  /** What its first three letters stand for. */
  public RuleFamily family() {
    return RuleFamily.valueOf(name().substring(0, 3));
  }
}
