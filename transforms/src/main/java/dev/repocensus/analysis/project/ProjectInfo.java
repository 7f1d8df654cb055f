package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.ProjectKind;
import java.util.List;

/**
 * A project as discovery found it, before any of its files was parsed.
 *
 * @param projectId the stable key, {@code <scope>//<path>}
 * @param repoName the name of the root that holds it
 * @param path the project's directory relative to its root, {@code /} between components, empty for
 *     the root itself
 * @param filePrefix what stands before a path relative to the root to make a {@code file_path}:
 *     {@code <repo>/} with several roots, else empty
 * @param repoRoot the root directory on disk; never part of a row
 * @param kind what it is for
 * @param manifestKinds which kinds of manifest it has, sorted, for example {@code pyproject}
 * @param sourceRoots directories that its module names start from, as file paths, sorted; main and
 *     test alike
 * @param testRoots those of them that hold tests, sorted
 * @param dependsOn what its BUILD files state as dependencies, as file paths of directories or
 *     files, sorted
 * @param importlibRoots directories, as file paths, below which pytest imports test files without
 *     their folder on the path, sorted
 * @param ownerRule how owners of a module outside the project are weighed
 */
public record ProjectInfo(
    String projectId,
    String repoName,
    String path,
    String filePrefix,
    String repoRoot,
    ProjectKind kind,
    List<String> manifestKinds,
    List<String> sourceRoots,
    List<String> testRoots,
    List<String> dependsOn,
    List<String> importlibRoots,
    OwnerRule ownerRule) {

  /** A project without BUILD files, where owners are asked in order. */
  public ProjectInfo(
      String projectId,
      String repoName,
      String path,
      String filePrefix,
      String repoRoot,
      ProjectKind kind,
      List<String> manifestKinds,
      List<String> sourceRoots,
      List<String> testRoots) {
    this(
        projectId,
        repoName,
        path,
        filePrefix,
        repoRoot,
        kind,
        manifestKinds,
        sourceRoots,
        testRoots,
        List.of(),
        List.of(),
        OwnerRule.ORDERED);
  }
}
