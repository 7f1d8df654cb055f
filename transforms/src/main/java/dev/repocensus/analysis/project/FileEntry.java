package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.SourceSet;
import org.jspecify.annotations.Nullable;

/**
 * A file that matters, as the walker saw it.
 *
 * @param path the {@code file_path}: relative to its root with {@code /}, with several roots {@code
 *     <repo>/} first; a name that is not UTF-8 has each bad byte spelled {@code \xNN}
 * @param uri the file's location where {@code path} does not spell its name on disk, else null
 * @param kind what it is to the census
 * @param size bytes when the directory was listed
 * @param sourceRoot the deepest source root that encloses it, as a file path; empty for the root
 *     itself. Only for Python files and stubs
 * @param sourceSet which part of the project it belongs to, by name and place
 * @param skipReason the rule or problem code by which it is not read; null if it is to be read
 */
public record FileEntry(
    String path,
    @Nullable String uri,
    FileKind kind,
    long size,
    @Nullable String sourceRoot,
    SourceSet sourceSet,
    @Nullable String skipReason) {}
