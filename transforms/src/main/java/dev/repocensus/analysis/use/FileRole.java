package dev.repocensus.analysis.use;

import dev.repocensus.schema.row.SourceSet;
import java.util.Set;

/** What a file of a project is for, as far as it decides which requirements it may use. */
public enum FileRole {
  /** Code that is installed and runs in production. */
  SHIPPED,
  TEST,
  /** Run by a build: {@code setup.py} and hooks of build backends. */
  BUILD,
  /** Documentation, examples, benchmarks, tools and the scripts of developers. */
  SIDE;

  private static final Set<String> BUILD_NAMES =
      Set.of("setup.py", "hatch_build.py", "build.py", "versioneer.py", "pdm_build.py");
  private static final Set<String> SIDE_NAMES =
      Set.of(
          "noxfile.py",
          "tasks.py",
          "fabfile.py",
          "dodo.py",
          "toxfile.py",
          "pavement.py",
          "SConstruct");
  private static final Set<String> SIDE_FOLDERS =
      Set.of(
          "doc",
          "docs",
          "documentation",
          "example",
          "examples",
          "demo",
          "demos",
          "sample",
          "samples",
          "tutorial",
          "tutorials",
          "notebooks",
          "benchmark",
          "benchmarks",
          "bench",
          "asv_bench",
          "perf",
          "contrib",
          "misc",
          "util",
          "integration",
          "docs_src");

  /**
   * The role of a file.
   *
   * @param path its path below its project
   * @param set the part of the project it was put into
   */
  public static FileRole of(String path, SourceSet set) {
    if (set == SourceSet.TEST) {
      return TEST;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (BUILD_NAMES.contains(name) && name.equals(path)) {
      return BUILD;
    }
    boolean isSide = set == SourceSet.TOOL || SIDE_NAMES.contains(name) || startsAside(path);
    return isSide ? SIDE : SHIPPED;
  }

  /** Whether the first folder, or a hidden one, says that this is not the product. */
  private static boolean startsAside(String path) {
    int slash = path.indexOf('/');
    return slash > 0 && (path.startsWith(".") || SIDE_FOLDERS.contains(path.substring(0, slash)));
  }
}
