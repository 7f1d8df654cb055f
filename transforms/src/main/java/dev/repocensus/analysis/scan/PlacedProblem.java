package dev.repocensus.analysis.scan;

import dev.repocensus.schema.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem and where it was met.
 *
 * @param path the file path, null for a problem of the project as a whole
 * @param problem what could not be done
 */
public record PlacedProblem(@Nullable String path, Problem problem) {}
