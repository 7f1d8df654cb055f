package dev.repocensus.analysis.census;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.resolve.IndexPart;
import dev.repocensus.analysis.resolve.ModuleFacts;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.ProjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one unit adds to the module index. */
public final class UnitIndex {
  private UnitIndex() {}

  /** The Python files of a unit, and its project if it is the first chunk. */
  public static IndexPart of(UnitFacts unit) {
    List<ModuleFacts> modules = new ArrayList<>();
    String projectId = unit.head().project().projectId();
    for (FileFacts file : unit.files()) {
      ModuleScan scan = file.scan();
      if (scan != null) {
        modules.add(ModuleFacts.of(file.entry(), projectId, scan));
      }
    }
    return new IndexPart(modules, unit.head().chunk() == 0 ? List.of(project(unit)) : List.of());
  }

  private static ProjectFacts project(UnitFacts unit) {
    ProjectInfo info = unit.head().project();
    UnitCounts counts = UnitCounts.of(unit);
    String distribution = published(unit, counts);
    TreeSet<String> names = new TreeSet<>(provided(unit));
    addIfKnown(names, distribution == null ? null : DistributionName.normalize(distribution));
    return new ProjectFacts(
        info.projectId(),
        directory(info),
        info.sourceRoots(),
        distribution == null ? null : DistributionName.normalize(distribution),
        counts.requiresPython(),
        declared(unit.manifests()),
        locked(unit),
        dependsOn(unit),
        info.importlibRoots(),
        info.ownerRule(),
        List.copyOf(names));
  }

  /** What BUILD files name, and the local directories that requirements point at. */
  private static List<String> dependsOn(UnitFacts unit) {
    TreeSet<String> paths = new TreeSet<>(unit.head().project().dependsOn());
    for (Manifest manifest : unit.manifests()) {
      for (DeclaredRequirement requirement : manifest.requirements()) {
        addIfKnown(paths, requirement.localDirectory());
      }
    }
    return List.copyOf(paths);
  }

  /** The name that a unit's project is published under; null if it is not. */
  static @Nullable String published(UnitFacts unit, UnitCounts counts) {
    String stated = counts.distribution();
    if (stated != null) {
      return stated;
    }
    List<String> provided = provided(unit);
    return provided.isEmpty() ? impliedName(unit.head().project()) : provided.get(0);
  }

  /** The distributions that targets of its BUILD files build, normalized, in their order. */
  private static List<String> provided(UnitFacts unit) {
    List<String> names = new ArrayList<>();
    for (BuildFile build : unit.pants().builds()) {
      for (BuildFile.Target target : build.targets()) {
        BuildFile.Provides provides = target.provides();
        addIfKnown(names, provides == null ? null : DistributionName.normalize(provides.name()));
      }
    }
    return names;
  }

  /** A shared library without a manifest is published, and asked for, under its folder's name. */
  private static @Nullable String impliedName(ProjectInfo info) {
    return info.kind() == ProjectKind.LIBRARY
        ? info.path().substring(info.path().lastIndexOf('/') + 1)
        : null;
  }

  static String directory(ProjectInfo info) {
    String path = info.filePrefix() + info.path();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The distributions that manifests declare, sorted. */
  static List<String> declared(List<Manifest> manifests) {
    TreeSet<String> names = new TreeSet<>();
    for (Manifest manifest : manifests) {
      for (DeclaredRequirement requirement : manifest.requirements()) {
        addIfKnown(names, requirement.distribution());
      }
    }
    return List.copyOf(names);
  }

  /** What a project declares, what its manifests take from other projects' files among it. */
  static List<String> declared(ProjectFacts project, List<ProjectRequirement> included) {
    TreeSet<String> names = new TreeSet<>(project.declared());
    included.forEach(each -> addIfKnown(names, each.requirement().distribution()));
    return List.copyOf(names);
  }

  private static List<String> locked(UnitFacts unit) {
    TreeSet<String> names = new TreeSet<>();
    for (LockFacts lock : unit.locks()) {
      for (LockedDistribution distribution : lock.lock().distributions()) {
        names.add(distribution.distribution());
      }
    }
    return List.copyOf(names);
  }

  private static void addIfKnown(Collection<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
