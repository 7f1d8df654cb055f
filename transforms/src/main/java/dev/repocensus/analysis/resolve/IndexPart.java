package dev.repocensus.analysis.resolve;

import java.util.List;

/**
 * What one unit adds to the index.
 *
 * @param modules its Python files
 * @param projects its project, in its first chunk; else none
 */
public record IndexPart(List<ModuleFacts> modules, List<ProjectFacts> projects) {}
