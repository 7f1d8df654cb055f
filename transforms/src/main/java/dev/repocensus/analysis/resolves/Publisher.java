package dev.repocensus.analysis.resolves;

import org.jspecify.annotations.Nullable;

/**
 * A project that publishes a distribution, as it says itself.
 *
 * @param version as written; null if it states none
 * @param path the manifest or BUILD file that says so
 * @param line its line, from 1; null if the manifest is read without
 */
public record Publisher(
    String projectId,
    String distribution,
    @Nullable String version,
    String path,
    @Nullable Integer line) {}
