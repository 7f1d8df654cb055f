package dev.repocensus.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One directory tree to scan.
 *
 * @param name the repository's name, unique in a scan
 * @param path an existing directory
 * @param revision the source revision it stands at; null if unknown
 */
public record RootSpec(String name, Path path, @Nullable String revision) {}
