package dev.repocensus.analysis.resolves;

import dev.repocensus.schema.row.ResolveRole;
import org.jspecify.annotations.Nullable;

/**
 * A project in one role of one resolve.
 *
 * @param path the file that says so; null if it follows from where files lie
 * @param line its line, from 1; null if no single line says so
 */
public record Membership(
    String resolveName,
    String projectId,
    ResolveRole role,
    Evidence evidence,
    @Nullable String path,
    @Nullable Integer line) {

  /** Whether only a tool is installed from it, which runs apart from the project's code. */
  public boolean isForTool() {
    return evidence == Evidence.TOOL_SECTION;
  }
}
