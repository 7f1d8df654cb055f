package dev.repocensus.analysis.census;

import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.DeclaredProject;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.RequirementText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import java.util.ArrayList;
import java.util.List;

/** What a lock should have been made from: the manifests beside it, and those of its members. */
final class ManifestInputs {
  private static final String HERE = ".";
  private static final String PYPROJECT = "pyproject.toml";

  private ManifestInputs() {}

  static LockInputs of(String lockfileId, LockFacts facts, UnitFacts unit, ResolveIndex resolves) {
    List<Manifest> manifests = unit.manifests();
    Lockfile lock = facts.lock();
    List<DeclaredInput> declared = new ArrayList<>();
    for (ProjectRequirement each : resolves.inputsOf(lockfileId)) {
      if (isInput(lock, each.requirement().sourcePath())) {
        declare(each.requirement(), declared);
      }
    }
    String directory = DirectoryPath.parent(facts.path());
    List<DeclaredProject> projects = new ArrayList<>();
    for (Manifest manifest : manifests) {
      boolean isBeside = DirectoryPath.parent(manifest.path()).equals(directory);
      if (isBeside && !manifest.path().equals(facts.path()) && isInput(lock, manifest.path())) {
        projects.add(beside(manifest));
      }
    }
    UvMembers members = new UvMembers(lock, directory, manifests, resolves);
    projects.addAll(members.projects());
    for (ProjectRequirement each : members.declared(declared)) {
      declare(each.requirement(), declared);
    }
    return new LockInputs(
        declared,
        projects,
        facts.evidence(),
        members.gone(),
        PantsInputs.of(lockfileId, resolves),
        SourceInputs.of(facts, unit, declared));
  }

  /**
   * Whether the tool that wrote a lock makes it from such a file. What Pants makes locks from is
   * told by targets, whatever its name.
   */
  private static boolean isInput(Lockfile lock, String path) {
    String name = DirectoryPath.name(path);
    if (lock.metadataVersion() != null) {
      return true;
    }
    return switch (lock.format()) {
      case UV, POETRY, PDM, PYLOCK -> name.equals(PYPROJECT);
      case PIPENV -> name.equals("Pipfile");
      case CONDA_LOCK, CONDA_EXPLICIT -> name.startsWith("environment.");
      case PIXI -> name.equals("pixi.toml") || name.equals(PYPROJECT);
      case PEX, PANTS_REQUIREMENTS, PIP_COMPILE -> true;
    };
  }

  private static DeclaredProject beside(Manifest manifest) {
    return new DeclaredProject(
        HERE,
        manifest.path(),
        manifest.distribution(),
        manifest.version(),
        manifest.requiresPython(),
        manifest.isPackage(),
        manifest.sources(),
        manifest.dynamic());
  }

  private static void declare(DeclaredRequirement requirement, List<DeclaredInput> declared) {
    String text = RequirementText.of(requirement);
    if (text != null) {
      declared.add(
          new DeclaredInput(
              requirement.sourcePath(),
              requirement.line(),
              text,
              requirement.groupKind(),
              requirement.groupName()));
    }
  }
}
