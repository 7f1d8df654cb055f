package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.packaging.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that is declared beside a lock which does not record its own roots.
 *
 * @param group its extra or dependency group, null for none
 */
public record RootRequirement(Requirement requirement, @Nullable String group) {}
