package dev.repocensus.analysis.config;

import org.jspecify.annotations.Nullable;

/**
 * One root of a census.
 *
 * @param name its name in paths and project ids, when there are several
 * @param path where it lies, as written
 * @param revision what is checked out there, null if unknown
 */
public record RepoRef(String name, String path, @Nullable String revision) {}
