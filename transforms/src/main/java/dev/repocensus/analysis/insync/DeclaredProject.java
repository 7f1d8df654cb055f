package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.manifest.RequirementSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest that a lock is made from, as far as it is no requirement.
 *
 * @param directory its directory, relative to the lock's; {@code .} for the same one
 * @param manifestPath the file
 * @param name the normalized name of the project; null if it has none
 * @param version as written; null if the file does not tell
 * @param requiresPython as written; null if the file does not tell
 * @param isPackage whether uv would build it, or only install what it asks for; null if unknown
 * @param sources where uv is told to take distributions from instead of an index
 * @param dynamic what is computed when the project is built, by the names of the fields
 */
public record DeclaredProject(
    String directory,
    String manifestPath,
    @Nullable String name,
    @Nullable String version,
    @Nullable String requiresPython,
    @Nullable Boolean isPackage,
    List<RequirementSource> sources,
    List<String> dynamic) {

  public DeclaredProject {
    sources = List.copyOf(sources);
    dynamic = List.copyOf(dynamic);
  }

  /** A project that uv is told nothing about. */
  public DeclaredProject(
      String directory,
      String manifestPath,
      @Nullable String name,
      @Nullable String version,
      @Nullable String requiresPython,
      List<String> dynamic) {
    this(directory, manifestPath, name, version, requiresPython, null, List.of(), dynamic);
  }

  boolean computes(String field) {
    return dynamic.contains(field);
  }
}
