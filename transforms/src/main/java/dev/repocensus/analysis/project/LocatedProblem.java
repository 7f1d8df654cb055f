package dev.repocensus.analysis.project;

import dev.repocensus.schema.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem and where it was met.
 *
 * @param projectId the project it counts for; null if it is known for no project
 * @param path the file or directory as a {@code file_path}; null for the whole project
 */
public record LocatedProblem(@Nullable String projectId, @Nullable String path, Problem problem) {}
