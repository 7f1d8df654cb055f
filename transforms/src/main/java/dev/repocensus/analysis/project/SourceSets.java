package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.SourceSet;
import java.util.Set;

/**
 * Which part of a project a source file belongs to, by its name and the folders above it. The first
 * of test, generated and tool that holds wins; a file without imports belongs to none.
 */
public final class SourceSets {
  private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "testing");
  private static final Set<String> TOOL_FOLDERS =
      Set.of("tools", "scripts", "bin", "ci", "build-support");

  private SourceSets() {}

  /** The part that a file belongs to; its path is relative to the root. */
  static SourceSet of(String folder, String name, FileKind kind) {
    if (kind != FileKind.PYTHON && kind != FileKind.STUB && kind != FileKind.NOTEBOOK) {
      return SourceSet.UNKNOWN;
    }
    if (isTestFile(name) || isBelowTests(folder)) {
      return SourceSet.TEST;
    }
    if (isGenerated(name)) {
      return SourceSet.GENERATED;
    }
    return hasComponentIn(folder, TOOL_FOLDERS) ? SourceSet.TOOL : SourceSet.MAIN;
  }

  /** Whether a name is one that pytest collects, or its conftest. */
  public static boolean isTestFile(String name) {
    return name.endsWith("_test.py")
        || name.equals("conftest.py")
        || (name.startsWith("test_") && name.endsWith(".py"));
  }

  /** Whether a directory is one of tests, or lies below one. */
  static boolean isBelowTests(String folder) {
    return hasComponentIn(folder, TEST_FOLDERS);
  }

  private static boolean isGenerated(String name) {
    String stem = name.endsWith(".pyi") ? name.substring(0, name.length() - 1) : name;
    return stem.endsWith("_pb2.py") || stem.endsWith("_pb2_grpc.py");
  }

  private static boolean hasComponentIn(String folder, Set<String> names) {
    for (String at = folder; !at.isEmpty(); at = DirectoryPath.parent(at)) {
      if (names.contains(DirectoryPath.name(at))) {
        return true;
      }
    }
    return false;
  }
}
