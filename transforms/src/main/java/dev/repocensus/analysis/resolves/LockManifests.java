package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.project.DirectoryPath;

/** Which of the manifests beside a lock its tool makes it from. */
final class LockManifests {
  private LockManifests() {}

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
