package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDependency;
import org.jspecify.annotations.Nullable;

/**
 * What a project asks a lock for.
 *
 * @param dependency the requirement, as an edge
 * @param group the extra or dependency group it belongs to, null for none
 */
record RootEdge(LockedDependency dependency, @Nullable String group) {}
