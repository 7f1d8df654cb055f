package dev.repocensus.analysis.census;

import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ResolveKind;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The locks that the files of a unit say should be there and that are not: those that a pants.toml
 * names, those of the tool a manifest is written for, and those that an {@code .in} file is
 * compiled into. A project that some other lock already covers lacks none of the last two.
 */
final class AbsentLocks {
  private static final Map<LockFormat, String> NAMES =
      Map.of(
          LockFormat.UV, "uv.lock",
          LockFormat.POETRY, "poetry.lock",
          LockFormat.PDM, "pdm.lock",
          LockFormat.PIPENV, "Pipfile.lock");

  private final UnitFacts unit;
  private final ResolveIndex resolves;
  private final Set<String> files = new HashSet<>();
  private final SortedMap<String, AbsentLock> absent = new TreeMap<>();

  private AbsentLocks(UnitFacts unit, ResolveIndex resolves) {
    this.unit = unit;
    this.resolves = resolves;
    for (FileFacts file : unit.files()) {
      files.add(file.entry().path());
    }
  }

  /** What is absent, sorted by path. Linear in the files of the unit and the locks of the scope. */
  static List<AbsentLock> of(UnitFacts unit, ResolveIndex resolves) {
    AbsentLocks locks = new AbsentLocks(unit, resolves);
    locks.stated();
    locks.managed();
    locks.compiled();
    return List.copyOf(locks.absent.values());
  }

  private void add(String path, String resolve, LockFormat format, String reason) {
    if (!files.contains(path)) {
      absent.putIfAbsent(path, new AbsentLock(path, resolve, format, reason));
    }
  }

  /** The resolves that a pants.toml of this unit names. */
  private void stated() {
    Set<String> configs = new HashSet<>();
    unit.pants().configs().forEach(config -> configs.add(config.path()));
    for (Resolve each : configs.isEmpty() ? List.<Resolve>of() : resolves.resolves().values()) {
      String path = each.lockPath();
      String config = each.statedIn();
      if (each.lock() == null && path != null && config != null && configs.contains(config)) {
        String reason =
            config + ":" + each.statedLine() + " names the lock of resolve '" + each.name() + "'";
        add(path, each.name(), LockFormat.PEX, reason + ", and no lock is there");
      }
    }
  }

  private void managed() {
    for (Manifest manifest : unit.manifests()) {
      if (!manifest.lockedBy().isEmpty() && !isLocked(manifest)) {
        LockFormat format = manifest.lockedBy().get(0);
        String name = NAMES.getOrDefault(format, "");
        String path = DirectoryPath.join(DirectoryPath.parent(manifest.path()), name);
        String reason = manifest.path() + " is written for " + format.text();
        add(path, path, format, reason + ", and no lock is beside it");
      }
    }
  }

  /** Whether any tool has locked what a manifest asks for, here or in a lock of more projects. */
  private boolean isLocked(Manifest manifest) {
    String folder = DirectoryPath.parent(manifest.path());
    boolean isPipfile = manifest.lockedBy().contains(LockFormat.PIPENV);
    for (LockFacts lock : unit.locks()) {
      if (DirectoryPath.parent(lock.path()).equals(folder)
          && isOf(lock.lock().format(), isPipfile)) {
        return true;
      }
    }
    return isShared();
  }

  private static boolean isOf(LockFormat format, boolean isPipfile) {
    return switch (format) {
      case PIPENV -> isPipfile;
      case UV, POETRY, PDM, PYLOCK -> !isPipfile;
      case PEX, PANTS_REQUIREMENTS, PIP_COMPILE, CONDA_LOCK, CONDA_EXPLICIT, PIXI -> false;
    };
  }

  /** Whether the project is in a lock that is not only beside it. */
  private boolean isShared() {
    String projectId = unit.head().project().projectId();
    return resolves.membershipsOf(projectId).stream()
        .filter(each -> resolves.lockedSet(each.resolveName()) != null)
        .anyMatch(AbsentLocks::isShared);
  }

  private static boolean isShared(Membership member) {
    return switch (member.evidence()) {
      case REQUIREMENT_TARGET,
          BUILD_RESOLVE,
          BUILD_DEFAULTS,
          DEFAULT_RESOLVE,
          BUILD_DEPENDENCY,
          WORKSPACE_MEMBER,
          COMPILED_FROM ->
          true;
      case BESIDE, PATH_DEPENDENCY, NAME_PAIR, CONTENT_PAIR, TOOL_SECTION -> false;
    };
  }

  /** Files of requirements that are there to be compiled. */
  private void compiled() {
    Set<String> included = new HashSet<>();
    unit.manifests().forEach(manifest -> included.addAll(manifest.includes()));
    for (Manifest manifest : unit.manifests()) {
      String path = manifest.path();
      boolean isSource = path.endsWith(".in") && !manifest.requirements().isEmpty();
      if (isSource && !included.contains(path) && !isCompiled(path) && !isOfPants()) {
        String lock = path.substring(0, path.length() - ".in".length()) + ".txt";
        add(
            lock,
            lock,
            LockFormat.PIP_COMPILE,
            path + " is there to be compiled, and nothing compiled from it is beside it");
      }
    }
  }

  private boolean isOfPants() {
    String projectId = unit.head().project().projectId();
    return resolves.membershipsOf(projectId).stream()
        .filter(each -> each.role() == ResolveRole.INPUT)
        .map(each -> resolves.resolve(each.resolveName()))
        .anyMatch(each -> each != null && each.kind() == ResolveKind.PANTS);
  }

  /**
   * Whether a lock of the scope says it was compiled from a file. A bare name in a command is one
   * beside the lock; a path may start in any directory above it.
   */
  private boolean isCompiled(String path) {
    for (Resolve each : resolves.resolves().values()) {
      LockedSet lock = each.lock();
      if (lock != null && sources(lock).contains(path)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> sources(LockedSet lock) {
    List<String> found = new ArrayList<>();
    for (String source : lock.sources()) {
      String folder = DirectoryPath.parent(lock.path());
      found.add(DirectoryPath.resolve(folder, source));
      while (source.contains("/") && !folder.isEmpty()) {
        folder = DirectoryPath.parent(folder);
        found.add(DirectoryPath.resolve(folder, source));
      }
    }
    return found;
  }
}
