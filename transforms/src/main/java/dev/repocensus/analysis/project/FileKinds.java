package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.FileKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file is, told from its name and the folder it lies in. Content decides more, later. */
public final class FileKinds {
  private static final Set<String> MANIFESTS =
      Set.of("pyproject.toml", "setup.cfg", "Pipfile", "environment.yml", "environment.yaml");
  private static final Set<String> LOCKS =
      Set.of("Pipfile.lock", "conda-lock.yml", "conda-lock.yaml");
  private static final Set<String> CONFIGS =
      Set.of(
          "tox.ini",
          ".flake8",
          "mypy.ini",
          ".mypy.ini",
          "pytest.ini",
          ".pre-commit-config.yaml",
          "mkdocs.yml",
          "ruff.toml",
          ".ruff.toml",
          ".python-version",
          "runtime.txt",
          ".tool-versions",
          ".coveragerc",
          ".isort.cfg",
          "census.toml",
          "uv.toml",
          "pants.toml");
  private static final Set<String> CODEOWNERS_FOLDERS = Set.of("", ".github", "docs");

  private FileKinds() {}

  /**
   * The kind of a file, null if it does not matter to a census.
   *
   * @param folder the path of its directory relative to the root
   * @param name its own name
   * @param inPants whether a pants.toml stands above it, so that {@code BUILD} means Pants
   */
  public static @Nullable FileKind of(String folder, String name, boolean inPants) {
    if (name.endsWith(".py")) {
      return FileKind.PYTHON;
    }
    if (name.endsWith(".pyi")) {
      return FileKind.STUB;
    }
    if (name.endsWith(".ipynb")) {
      return FileKind.NOTEBOOK;
    }
    return isLock(name) ? FileKind.LOCKFILE : ofConfiguration(folder, name, inPants);
  }

  private static @Nullable FileKind ofConfiguration(String folder, String name, boolean inPants) {
    if (isConfig(name)) {
      return FileKind.CONFIG;
    }
    if (MANIFESTS.contains(name) || isRequirements(folder, name)) {
      return FileKind.MANIFEST;
    }
    if (isOwners(folder, name)) {
      return FileKind.OWNERS;
    }
    return inPants && isBuild(name) ? FileKind.BUILD : null;
  }

  /** Names worth opening; the content decides. Pants wrote locks as {@code lockfile.txt} too. */
  private static boolean isLock(String name) {
    return name.endsWith(".lock")
        || (name.endsWith(".txt") && name.contains("lockfile"))
        || LOCKS.contains(name)
        || name.endsWith(".conda-lock.yml")
        || (name.endsWith(".toml") && (name.equals("pylock.toml") || name.startsWith("pylock.")));
  }

  private static boolean isConfig(String name) {
    boolean pants = name.startsWith("pants.") && name.endsWith(".toml");
    boolean sidecar =
        name.endsWith(".metadata")
            && isLock(name.substring(0, name.length() - ".metadata".length()));
    return CONFIGS.contains(name) || pants || sidecar;
  }

  private static boolean isRequirements(String folder, String name) {
    if (!isRequirementsText(name)) {
      return false;
    }
    return name.startsWith("requirements")
        || name.startsWith("constraints")
        || name.endsWith("requirements.txt")
        || name.endsWith("requirements.in")
        || isRequirementsFolder(folder);
  }

  /** Whether a name ends as requirements files do. */
  static boolean isRequirementsText(String name) {
    return name.endsWith(".txt") || name.endsWith(".in");
  }

  /** Whether a directory is a folder of requirements files, which belongs to its parent. */
  static boolean isRequirementsFolder(String folder) {
    return DirectoryPath.name(folder).equals("requirements");
  }

  private static boolean isOwners(String folder, String name) {
    return name.equals("OWNERS")
        || (name.equals("CODEOWNERS") && CODEOWNERS_FOLDERS.contains(folder));
  }

  /** Whether a file without a kind still bears witness to what its directory is. */
  static boolean isWitness(String name) {
    return name.equals(".git") || name.equals(".gitmodules") || isDockerfile(name);
  }

  static boolean isDockerfile(String name) {
    return name.equals("Dockerfile") || name.startsWith("Dockerfile.");
  }

  /** Whether a name is that of a BUILD file, given that Pants is in use. */
  static boolean isBuild(String name) {
    return name.equals("BUILD") || name.startsWith("BUILD.");
  }
}
