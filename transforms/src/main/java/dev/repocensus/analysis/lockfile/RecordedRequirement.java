package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.GroupKind;

/**
 * One requirement a lock was made for.
 *
 * @param requirement PEP 508 text without credentials
 * @param groupKind where it stood; {@code UNKNOWN} if the format does not tell
 * @param groupName the normalized name of its extra or group, empty if none
 */
public record RecordedRequirement(String requirement, GroupKind groupKind, String groupName) {}
