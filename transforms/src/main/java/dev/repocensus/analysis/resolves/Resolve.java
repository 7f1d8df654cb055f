package dev.repocensus.analysis.resolves;

import dev.repocensus.schema.row.ResolveKind;
import org.jspecify.annotations.Nullable;

/**
 * A named set of locked distributions that projects share.
 *
 * @param name unique in the scope; the path of its lock where it has no name of its own
 * @param lock what it has locked; null if it has no lock
 * @param lockPath where its lock is or should be; null if nothing says
 * @param statedIn the file that configures it, null if none does
 * @param statedLine its line
 * @param isDefault whether it is what a project uses that names none
 */
public record Resolve(
    String name,
    ResolveKind kind,
    @Nullable LockedSet lock,
    @Nullable String lockPath,
    @Nullable String pythonRequires,
    @Nullable String statedIn,
    @Nullable Integer statedLine,
    boolean isDefault) {}
