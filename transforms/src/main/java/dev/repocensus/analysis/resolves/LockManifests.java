package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.project.DirectoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which of the manifests beside a lock its tool makes it from. */
final class LockManifests {
  private LockManifests() {}

  /**
   * The manifests that the header of a lock names, looked for from the lock's directory upwards,
   * since the command may have been run in any of them.
   */
  static List<String> sources(LockedSet lock, Set<String> manifests) {
    List<String> found = new ArrayList<>();
    for (String source : lock.sources()) {
      String folder = lock.path();
      String path = null;
      while (!folder.isEmpty() && (path == null || !manifests.contains(path))) {
        folder = DirectoryPath.parent(folder);
        path = DirectoryPath.resolve(folder, source);
      }
      if (path != null && manifests.contains(path)) {
        found.add(path);
      }
    }
    return found;
  }

  /** Whether a manifest is named as a compiled lock is, but for its suffix. */
  static boolean isNamedAlike(LockedSet lock, String manifest) {
    return DirectoryPath.parent(manifest).equals(DirectoryPath.parent(lock.path()))
        && DirectoryPath.name(manifest).equals(sourceOf(DirectoryPath.name(lock.path())));
  }

  static boolean isInput(LockedSet lock, String manifest) {
    String name = DirectoryPath.name(manifest);
    return switch (lock.format()) {
      case UV, POETRY, PDM, PYLOCK -> name.equals("pyproject.toml");
      case PIPENV -> name.equals("Pipfile");
      case PIP_COMPILE -> name.equals(sourceOf(DirectoryPath.name(lock.path())));
      case PEX, PANTS_REQUIREMENTS -> name.endsWith(".txt");
      case CONDA_LOCK, CONDA_EXPLICIT -> name.startsWith("environment.");
      case PIXI -> name.equals("pixi.toml") || name.equals("pyproject.toml");
    };
  }

  /** {@code x.in} for {@code x.txt}. */
  private static String sourceOf(String lock) {
    int dot = lock.lastIndexOf('.');
    return (dot < 0 ? lock : lock.substring(0, dot)) + ".in";
  }
}
