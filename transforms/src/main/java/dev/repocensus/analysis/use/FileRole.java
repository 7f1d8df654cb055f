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

  private static final String SETUP = "setup.py";
  private static final Set<String> BUILD_NAMES =
      Set.of("hatch_build.py", "build.py", "versioneer.py", "pdm_build.py");
  private static final Set<String> SIDE_NAMES =
      Set.of(
          "noxfile.py",
          "tasks.py",
          "fabfile.py",
          "dodo.py",
          "toxfile.py",
          "pavement.py",
          "SConstruct");
  private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "testing");
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
          "integration",
          "docs_src");

  /**
   * The role of a file.
   *
   * @param directory its project's directory, empty for the only root
   * @param path its path below that
   * @param set the part of the project it was put into
   */
  public static FileRole of(String directory, String path, SourceSet set) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals(SETUP) || (BUILD_NAMES.contains(name) && name.equals(path))) {
      return BUILD;
    }
    if (set == SourceSet.TEST) {
      return TEST;
    }
    boolean isSide =
        set == SourceSet.TOOL
            || SIDE_NAMES.contains(name)
            || isAside(path, path.indexOf('/'))
            || isAside(directory);
    return isSide ? SIDE : SHIPPED;
  }

  /** Whether a project lies where no product does: below documentation, examples or tests. */
  public static boolean isAside(String directory) {
    int start = 0;
    while (start < directory.length()) {
      String rest = directory.substring(start);
      int slash = rest.indexOf('/');
      int end = slash < 0 ? rest.length() : slash;
      if (isAside(rest, end) || TEST_FOLDERS.contains(rest.substring(0, end))) {
        return true;
      }
      start += end + 1;
    }
    return false;
  }

  /** Whether the first folder of a path, or a hidden one, says that this is not the product. */
  private static boolean isAside(String path, int end) {
    return end > 0 && (path.startsWith(".") || SIDE_FOLDERS.contains(path.substring(0, end)));
  }
}
