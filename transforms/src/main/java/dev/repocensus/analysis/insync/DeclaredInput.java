package dev.repocensus.analysis.insync;

import dev.repocensus.schema.row.GroupKind;
import org.jspecify.annotations.Nullable;

/**
 * One requirement that is declared now, in a file beside the lock.
 *
 * @param path the file that declares it
 * @param line its line, from 1; null if unknown
 * @param requirement PEP 508 text without credentials
 * @param groupName the name of its extra or group, empty if none
 */
public record DeclaredInput(
    String path,
    @Nullable Integer line,
    String requirement,
    GroupKind groupKind,
    String groupName) {

  /** The place for a message: {@code path:line}. */
  String place() {
    return line == null ? path : path + ":" + line;
  }
}
