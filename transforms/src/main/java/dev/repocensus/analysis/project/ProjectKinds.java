package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.ProjectKind;
import java.util.List;

/**
 * What a project is for, by evidence only: its place ({@code 3rdparty/}, {@code lib/}, {@code
 * tools/}), else whether it builds something that runs. No file says reliably that a project is a
 * pipeline, so none is called one here.
 */
final class ProjectKinds {
  private ProjectKinds() {}

  static ProjectKind of(String path, boolean isRunnable) {
    List<String> above = List.of(DirectoryPath.parent(path).split("/", -1));
    if (above.contains("3rdparty")) {
      return ProjectKind.THIRD_PARTY;
    }
    if (DirectoryPath.name(DirectoryPath.parent(path)).equals("lib")) {
      return ProjectKind.LIBRARY;
    }
    if (above.contains("tools") || path.equals("tools")) {
      return ProjectKind.TOOL;
    }
    return isRunnable ? ProjectKind.SERVICE : ProjectKind.UNKNOWN;
  }
}
