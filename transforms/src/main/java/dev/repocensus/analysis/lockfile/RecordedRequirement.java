package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.GroupKind;
import org.jspecify.annotations.Nullable;

/**
 * One requirement a lock was made for.
 *
 * @param requirement PEP 508 text without credentials
 * @param groupKind where it stood; {@code UNKNOWN} if the format does not tell
 * @param groupName the normalized name of its extra or group, empty if none
 * @param source where it was taken from, kind and place; empty for any index, null if the format
 *     does not tell
 */
public record RecordedRequirement(
    String requirement, GroupKind groupKind, String groupName, @Nullable String source) {

  /** A requirement of a format that does not tell sources apart. */
  public RecordedRequirement(String requirement, GroupKind groupKind, String groupName) {
    this(requirement, groupKind, groupName, null);
  }

  RecordedRequirement from(String place) {
    return new RecordedRequirement(requirement, groupKind, groupName, place);
  }
}
