package dev.repocensus.analysis.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one manifest says, read statically.
 *
 * @param path the file
 * @param manifestKind {@code pyproject}, {@code requirements}, {@code setup_cfg} or {@code
 *     setup_py}
 * @param distribution the normalized name of the project, null if the file does not tell
 * @param version the version as written, null if the file does not tell it statically
 * @param requiresPython the specifiers for Python as written, null if the file does not tell
 * @param requirements in the order of the file
 * @param includes files that it takes requirements from, as paths from where its own path starts
 * @param declaredPackageRoots directories that import packages are looked for in, relative to the
 *     manifest's directory; empty text for that directory itself
 * @param dynamic the fields of {@code project} that are computed at build time
 */
public record Manifest(
    String path,
    String manifestKind,
    @Nullable String distribution,
    @Nullable String version,
    @Nullable String requiresPython,
    List<DeclaredRequirement> requirements,
    List<String> includes,
    List<String> declaredPackageRoots,
    List<String> dynamic) {

  public Manifest {
    requirements = List.copyOf(requirements);
    includes = List.copyOf(includes);
    declaredPackageRoots = List.copyOf(declaredPackageRoots);
    dynamic = List.copyOf(dynamic);
  }
}
