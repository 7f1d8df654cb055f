package dev.repocensus.analysis.lockfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project of its own that a lock was made for: the one beside it, or a member of a workspace.
 *
 * @param name its normalized name
 * @param version its version when the lock was made; null if it is computed, or not recorded
 * @param path its directory relative to the lock's; {@code .} for the same one
 * @param requirements what it asked for, in the order of the file
 * @param extras the extras it had, normalized, sorted
 * @param isRecorded whether the lock says what it asked for; if not, its edges still tell the names
 */
public record RecordedProject(
    String name,
    @Nullable String version,
    String path,
    List<RecordedRequirement> requirements,
    List<String> extras,
    boolean isRecorded) {

  public RecordedProject {
    requirements = List.copyOf(requirements);
    extras = List.copyOf(extras);
  }
}
