package dev.repocensus.analysis.use;

import dev.repocensus.schema.row.GroupKind;
import org.jspecify.annotations.Nullable;

/**
 * A distribution that a project declares.
 *
 * @param distribution the normalized name
 * @param groupKind what for
 * @param groupName the extra or group; empty if it belongs to none
 * @param path the file that declares it
 * @param line its line, from 1; null where the format gives none
 * @param marker when it applies, as written; null for always
 * @param isPinned whether it allows one exact version only
 * @param isIncluded whether a file of another project says so, which one of this project includes
 */
public record Declared(
    String distribution,
    GroupKind groupKind,
    String groupName,
    String path,
    @Nullable Integer line,
    @Nullable String marker,
    boolean isPinned,
    boolean isIncluded) {}
