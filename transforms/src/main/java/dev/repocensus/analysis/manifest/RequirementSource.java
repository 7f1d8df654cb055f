package dev.repocensus.analysis.manifest;

import org.jspecify.annotations.Nullable;

/**
 * Where uv takes one distribution from instead of the default index ({@code tool.uv.sources}).
 *
 * @param distribution the normalized name
 * @param kind what stands in {@code value}
 * @param value the path, the URL without credentials or the name of the index; empty for a
 *     workspace
 * @param isEditable whether it is installed as a link to its sources
 * @param marker where it counts, null for everywhere
 * @param line from 1
 */
public record RequirementSource(
    String distribution,
    Kind kind,
    String value,
    boolean isEditable,
    @Nullable String marker,
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
