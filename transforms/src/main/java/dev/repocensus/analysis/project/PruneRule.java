package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.Vocabulary;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a directory is not entered. Each rule asks for evidence that nobody writes source there. */
public enum PruneRule implements Vocabulary {
  /** The store of a version control system. */
  VERSION_CONTROL,
  /** It holds a pyvenv.cfg. */
  VIRTUAL_ENVIRONMENT,
  /** It holds a folder conda-meta. */
  CONDA_ENVIRONMENT,
  /** Where installers put distributions. */
  SITE_PACKAGES,
  /** Where npm puts packages. */
  NODE_MODULES,
  /** Environments of tox and nox. */
  TEST_ENVIRONMENTS,
  /** Where CPython keeps bytecode. */
  BYTECODE,
  /** What a build copied into {@code build/} beside a setup file. */
  BUILD_OUTPUT,
  /** A template's folder, named by a placeholder: its files are not Python yet. */
  TEMPLATE,
  /** The lake that the census writes to. */
  LAKE,
  /** Another root of the same census, scanned by itself. */
  OTHER_ROOT,
  /** Excluded by the configuration. */
  EXCLUDED;

  /** What makes the directory beside it a setuptools project that can be built in place. */
  private static final Set<String> SETUP_FILES = Set.of("setup.py", "setup.cfg", "pyproject.toml");

  /** The rule for a directory of this name, null if the name says nothing. */
  public static @Nullable PruneRule forName(String name) {
    return switch (name) {
      case ".git", ".hg", ".svn" -> VERSION_CONTROL;
      case "site-packages" -> SITE_PACKAGES;
      case "node_modules" -> NODE_MODULES;
      case ".tox", ".nox" -> TEST_ENVIRONMENTS;
      case "__pycache__" -> BYTECODE;
      default -> name.contains("{{") && name.contains("}}") ? TEMPLATE : null;
    };
  }

  /** The rule for a directory that holds these names, null if it is to be entered. */
  public static @Nullable PruneRule forContent(Set<String> files, Set<String> directories) {
    if (files.contains("pyvenv.cfg")) {
      return VIRTUAL_ENVIRONMENT;
    }
    return directories.contains("conda-meta") ? CONDA_ENVIRONMENT : null;
  }

  /** Whether a directory that holds these files can have a {@code build/} made by setuptools. */
  public static boolean canBuild(Set<String> files) {
    return files.stream().anyMatch(SETUP_FILES::contains);
  }

  /** Whether a folder of {@code build/} is one that setuptools makes. */
  public static boolean isBuildOutput(String name) {
    return name.equals("lib")
        || name.startsWith("lib.")
        || name.startsWith("bdist.")
        || name.startsWith("temp.");
  }
}
