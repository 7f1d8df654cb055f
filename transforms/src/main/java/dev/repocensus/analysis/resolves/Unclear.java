package dev.repocensus.analysis.resolves;

import org.jspecify.annotations.Nullable;

/**
 * A place where it cannot be told which resolve a project uses.
 *
 * @param subject what stands there in the way, without a line: stable under edits around it
 * @param path the file
 * @param line its line, from 1; null if it is about no single one
 * @param reason one sentence
 */
public record Unclear(
    String projectId, String subject, String path, @Nullable Integer line, String reason) {}
