package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.RequirementSource;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.schema.row.ProjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit adds to the resolves of the scope.
 *
 * @param projectId its project
 * @param chunk which range of the project's files, from 0
 * @param directory the project's directory as a file path, empty for the only root
 * @param kind what the project is for
 * @param distribution the normalized name it publishes; null if none
 * @param version the version it publishes, as written; null if none
 * @param requiresPython the interpreters it asks for, as written; null if it does not say
 * @param declared what its manifests require, in their order; no options of installers
 * @param manifests its manifests, sorted by path
 * @param locks its locks, sorted by path
 * @param pants what its files of Pants say
 */
public record ResolvePart(
    String projectId,
    int chunk,
    String directory,
    ProjectKind kind,
    @Nullable String distribution,
    @Nullable String version,
    @Nullable String requiresPython,
    List<DeclaredRequirement> declared,
    List<ManifestFile> manifests,
    List<LockedSet> locks,
    PantsFacts pants) {

  /**
   * One manifest.
   *
   * @param path the file
   * @param manifestKind its kind, for example {@code pyproject}
   * @param distribution the normalized name that it gives the project; null if none
   * @param version as written; null if it states none
   * @param includes files that it takes requirements from, as file paths
   * @param isPackage whether uv would build the project; null if the file is not one that says so
   * @param sources where uv is told to take distributions from instead of an index
   * @param workspace the members of the workspace that it is the root of; null if of none
   */
  public record ManifestFile(
      String path,
      String manifestKind,
      @Nullable String distribution,
      @Nullable String version,
      List<String> includes,
      @Nullable Boolean isPackage,
      List<RequirementSource> sources,
      @Nullable WorkspaceMembers workspace) {}

  /**
   * The members of a workspace, as globs of directories relative to its root.
   *
   * @param exclude those that are none after all
   */
  public record WorkspaceMembers(List<String> members, List<String> exclude) {}
}
