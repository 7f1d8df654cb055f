package dev.repocensus.analysis.census;

import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.DeclaredProject;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.RequirementText;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.schema.row.LockFormat;
import java.util.ArrayList;
import java.util.List;

/** What a lock should have been made from, of the manifests in its own directory. */
final class ManifestInputs {
  private static final String HERE = ".";

  private ManifestInputs() {}

  static LockInputs of(LockFacts facts, List<Manifest> manifests) {
    String directory = DirectoryPath.parent(facts.path());
    List<DeclaredInput> declared = new ArrayList<>();
    List<DeclaredProject> projects = new ArrayList<>();
    for (Manifest manifest : manifests) {
      if (DirectoryPath.parent(manifest.path()).equals(directory)
          && !manifest.path().equals(facts.path())
          && isInput(facts.lock().format(), manifest)) {
        projects.add(project(manifest, HERE));
        manifest.requirements().forEach(each -> declare(each, declared));
      }
    }
    return new LockInputs(declared, projects, facts.evidence());
  }

  /** Whether the tool that writes a format makes its locks from such a manifest. */
  private static boolean isInput(LockFormat format, Manifest manifest) {
    String name = DirectoryPath.name(manifest.path());
    return switch (format) {
      case UV, POETRY, PDM, PYLOCK -> name.equals("pyproject.toml");
      case PIPENV -> name.equals("Pipfile");
      case PEX, PANTS_REQUIREMENTS -> true;
      case PIP_COMPILE -> name.endsWith(".in");
      case CONDA_LOCK, CONDA_EXPLICIT -> name.startsWith("environment.");
      case PIXI -> name.equals("pixi.toml") || name.equals("pyproject.toml");
    };
  }

  private static DeclaredProject project(Manifest manifest, String directory) {
    return new DeclaredProject(
        directory,
        manifest.path(),
        manifest.distribution(),
        manifest.version(),
        manifest.requiresPython(),
        manifest.dynamic());
  }

  static void declare(DeclaredRequirement requirement, List<DeclaredInput> declared) {
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
