package dev.repocensus.analysis.manifest;

import org.jspecify.annotations.Nullable;

/**
 * Where uv takes one distribution from instead of the default index ({@code tool.uv.sources}).
 *
 * @param distribution the normalized name
 * @param kind what stands in {@code value}
 * @param value the path, the URL without credentials or the name of the index; empty for a
 *     workspace
 * @param detail what says more of the place: of version control the query that a lock has for its
 *     reference, {@code tag=v1}, of an index its URL if the same file gives it, of a path whether
 *     it is told to be a package; empty if nothing
 * @param subdirectory the directory inside of it, empty for its root
 * @param isEditable whether it is installed as a link to its sources
 * @param marker where it counts, null for everywhere
 * @param extra the normalized extra whose requirements it counts for, null for all
 * @param group the normalized group whose requirements it counts for, null for all
 * @param line from 1
 */
public record RequirementSource(
    String distribution,
    Kind kind,
    String value,
    String detail,
    String subdirectory,
    boolean isEditable,
    @Nullable String marker,
    @Nullable String extra,
    @Nullable String group,
    int line) {

  /** The kinds of source. */
  public enum Kind {
    PATH,
    WORKSPACE,
    GIT,
    URL,
    INDEX
  }
}
