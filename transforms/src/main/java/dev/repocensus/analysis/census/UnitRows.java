package dev.repocensus.analysis.census;

import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.finding.AdvisoryFindings;
import dev.repocensus.analysis.finding.Finding;
import dev.repocensus.analysis.finding.LockCase;
import dev.repocensus.analysis.finding.LockFindings;
import dev.repocensus.analysis.finding.StalenessCase;
import dev.repocensus.analysis.finding.StalenessFindings;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.OwnerRule;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.PantsScope;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.resolve.StandardLibrary;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.UnlockedRequirements;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.staleness.FreshnessJudge;
import dev.repocensus.analysis.staleness.PythonCycles;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.analysis.use.UseTally;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.problem.ProblemRow;
import dev.repocensus.schema.row.FileRow;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.ImportRow;
import dev.repocensus.schema.row.LockEdgeRow;
import dev.repocensus.schema.row.LockedDistributionRow;
import dev.repocensus.schema.row.LockfileRow;
import dev.repocensus.schema.row.RequirementRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rows of one unit, its imports resolved against everything else in the scope. */
public final class UnitRows {
  private final UnitFacts unit;
  private final ModuleIndex index;
  private final ResolveIndex resolves;
  private final ModuleMap map;
  private final String projectId;
  private final List<JudgedLock> locks;
  private final List<AbsentLock> absent;

  public UnitRows(UnitFacts unit, ModuleIndex index, ResolveIndex resolves, ModuleMap map) {
    this.unit = unit;
    this.index = index;
    this.resolves = resolves;
    this.map = map;
    this.projectId = unit.head().project().projectId();
    this.locks = UnitLocks.of(unit, resolves);
    this.absent = AbsentLocks.of(unit, resolves);
  }

  /**
   * What the imports of a unit come to, beside their rows.
   *
   * @param edges between files
   * @param uses of distributions and of other projects
   */
  public record Sums(UnitEdges edges, UnitUses uses) {}

  /** Gives the row of every import, and what they come to. */
  public Sums imports(Consumer<ImportRow> out) {
    ProjectFacts project = index.project(projectId);
    if (project == null) {
      throw new IllegalStateException("project " + projectId + " is not in the index");
    }
    List<ProjectRequirement> included = resolves.includedBy(projectId);
    project = project.with(UnitIndex.declared(project, included), lockedFor(project));
    EdgeTally tally = new EdgeTally();
    StandardLibrary stdlib = StandardLibrary.of(project.requiresPython());
    UseTally uses = new UseTally(projectId, project.directory(), index, stdlib);
    UnitUseFacts.announceScripts(unit, uses);
    ImportRows rows = importRows(project, tally, uses, out);
    unit.files().forEach(rows::add);
    return new Sums(tally.edges(), UnitUseFacts.of(unit, project, uses, included));
  }

  /** Below a pants.toml what targets put into a resolve is there for every target of it. */
  private ImportRows importRows(
      ProjectFacts project, EdgeTally tally, UseTally uses, Consumer<ImportRow> out) {
    if (project.ownerRule() == OwnerRule.ORDERED) {
      return new ImportRows(project, index, map, PantsScope.UNKNOWN, tally, uses, out);
    }
    PantsTargets targets = new PantsTargets(projectId, resolves);
    Set<String> there = new TreeSet<>(project.locked());
    there.addAll(targets.distributions(project.directory()));
    ProjectFacts asking = project.with(project.declared(), List.copyOf(there));
    return new ImportRows(asking, index, map, targets, tally, uses, out);
  }

  /** What its own locks hold, and those of the resolves that it takes its distributions from. */
  private List<String> lockedFor(ProjectFacts project) {
    Set<String> names = new TreeSet<>(project.locked());
    for (Membership member : resolves.resolvesOf(projectId)) {
      LockedSet locked = resolves.lockedSet(member.resolveName());
      if (locked != null) {
        locked.distributions().forEach(each -> names.add(each.distribution()));
      }
    }
    return List.copyOf(names);
  }

  public List<FileRow> files() {
    List<FileRow> rows = new ArrayList<>(unit.files().size());
    for (FileFacts file : unit.files()) {
      rows.add(FileRows.of(projectId, file));
    }
    return rows;
  }

  public List<ProblemRow> problems() {
    return ProblemRows.of(unit);
  }

  public List<RequirementRow> requirements() {
    return RequirementRows.of(unit, index);
  }

  public List<LockfileRow> lockfiles() {
    List<LockfileRow> rows = new ArrayList<>(LockRows.lockfiles(unit, locks, resolves));
    absent.forEach(each -> rows.add(LockRows.absent(unit, each)));
    return rows;
  }

  public List<LockedDistributionRow> lockedDistributions() {
    return LockRows.distributions(unit, locks, resolves);
  }

  public List<LockEdgeRow> lockEdges() {
    return LockRows.edges(unit, locks);
  }

  /** How old what its locks hold is. */
  public List<FreshnessRow> freshness(FreshnessJudge judge) {
    return new FreshnessRows(projectId, resolves, judge).of(unit, locks);
  }

  /** What of its locks advisories are about. */
  public List<AffectedVersion> affected(AdvisoryIndex advisories, List<FreshnessRow> freshness) {
    return new AffectedVersions(projectId, resolves, advisories, freshness).of(locks);
  }

  /** What advisories say of requirements that no lock answers; the scope's own are left out. */
  public List<FindingRow> exposedRequirements(
      AdvisoryIndex advisories, UnlockedRequirements unlocked) {
    List<DeclaredRequirement> open = new ArrayList<>();
    for (Manifest manifest : unit.manifests()) {
      for (DeclaredRequirement each : manifest.requirements()) {
        String name = each.distribution();
        if (name != null && unlocked.has(each) && resolves.publishersOf(name).isEmpty()) {
          open.add(each);
        }
      }
    }
    return AdvisoryFindings.ofDeclared(projectId, open, advisories);
  }

  /** What there is to find in the age of what it locks, pins and runs on. */
  public List<FindingRow> staleness(
      LocalDate asOf, List<FreshnessRow> versions, PythonCycles cycles) {
    StalenessCase facts = new StalenessCase(projectId, asOf, versions, pythons(), cycles);
    return StalenessFindings.of(facts).stream().map(Finding::row).toList();
  }

  private List<StalenessCase.StatedPythons> pythons() {
    List<StalenessCase.StatedPythons> stated = new ArrayList<>();
    for (Manifest manifest : unit.manifests()) {
      if (manifest.requiresPython() != null) {
        stated.add(new StalenessCase.StatedPythons(manifest.path(), manifest.requiresPython()));
      }
    }
    for (LockFacts lock : unit.locks()) {
      if (lock.lock().pythonRequires() != null) {
        stated.add(new StalenessCase.StatedPythons(lock.path(), lock.lock().pythonRequires()));
      }
    }
    return stated;
  }

  /** What there is to find in its locks. */
  public List<FindingRow> findings() {
    List<FindingRow> rows = new ArrayList<>();
    for (JudgedLock each : locks) {
      LockCase lock =
          new LockCase(
              projectId,
              each.facts().path(),
              each.facts().lock(),
              each.inputs(),
              each.closure(),
              each.judgement(),
              index::publisherOf);
      LockFindings.of(lock).forEach(finding -> rows.add(finding.row()));
    }
    return rows;
  }

  /** The locks that should be there and are not. */
  public List<AbsentLock> absentLocks() {
    return absent;
  }

  /** Its locks, each judged. */
  public List<JudgedLock> locks() {
    return locks;
  }
}
