package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.row.LockFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one manifest says, read statically.
 *
 * @param path the file
 * @param manifestKind the {@link ManifestFormat#kind()}, or {@code script} for a block in a script
 * @param distribution the normalized name of the project, null if the file does not tell
 * @param version the version as written, null if the file does not tell it statically
 * @param requiresPython the specifiers for Python (of Poetry and Pipfile as PEP 440 spells them),
 *     null if the file does not tell
 * @param pythonPin the one Python that a tool is told to use, as written; null if there is none
 * @param requirements in the order of the file
 * @param includes files that it takes requirements from, as paths from where its own path starts
 * @param declaredPackageRoots directories that import packages are looked for in, relative to the
 *     manifest's directory; empty text for that directory itself
 * @param dynamic the fields of {@code project} that are computed at build time
 * @param sources where uv is told to take distributions from instead of an index
 * @param isPackage whether uv would build the project, or only install what it asks for; null if
 *     the file is not one that says so
 * @param workspace the members of the uv workspace that this file is the root of
 * @param lockedBy the tools that it is written for and that would lock it, by the locks they write
 */
public record Manifest(
    String path,
    String manifestKind,
    @Nullable String distribution,
    @Nullable String version,
    @Nullable String requiresPython,
    @Nullable String pythonPin,
    List<DeclaredRequirement> requirements,
    List<String> includes,
    List<String> declaredPackageRoots,
    List<String> dynamic,
    List<RequirementSource> sources,
    @Nullable Boolean isPackage,
    Workspace workspace,
    List<LockFormat> lockedBy) {

  /**
   * A workspace.
   *
   * @param isRoot whether the file declares one at all
   * @param members globs of member directories, relative to the manifest's directory
   * @param exclude globs of directories that are no members after all
   */
  public record Workspace(boolean isRoot, List<String> members, List<String> exclude) {
    static final Workspace NONE = new Workspace(false, List.of(), List.of());

    public Workspace {
      members = List.copyOf(members);
      exclude = List.copyOf(exclude);
    }
  }

  public Manifest {
    requirements = List.copyOf(requirements);
    includes = List.copyOf(includes);
    declaredPackageRoots = List.copyOf(declaredPackageRoots);
    dynamic = List.copyOf(dynamic);
    sources = List.copyOf(sources);
    lockedBy = List.copyOf(lockedBy);
  }

  /** The same manifest with other rows. */
  Manifest with(List<DeclaredRequirement> rows) {
    return new Manifest(
        path,
        manifestKind,
        distribution,
        version,
        requiresPython,
        pythonPin,
        rows,
        includes,
        declaredPackageRoots,
        dynamic,
        sources,
        isPackage,
        workspace,
        lockedBy);
  }
}
