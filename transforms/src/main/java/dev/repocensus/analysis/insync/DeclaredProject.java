package dev.repocensus.analysis.insync;

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
 * @param dynamic what is computed when the project is built, by the names of the fields
 */
public record DeclaredProject(
    String directory,
    String manifestPath,
    @Nullable String name,
    @Nullable String version,
    @Nullable String requiresPython,
    List<String> dynamic) {

  public DeclaredProject {
    dynamic = List.copyOf(dynamic);
  }

  boolean computes(String field) {
    return dynamic.contains(field);
  }
}
