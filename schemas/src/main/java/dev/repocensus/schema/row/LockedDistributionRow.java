package dev.repocensus.schema.row;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of one distribution that a lockfile holds. */
@TableSpec(
    name = "locked_distributions",
    grain = "locked version and fork",
    key = {"lockfile_id", "distribution", "version", "fork"},
    sort = {"distribution", "version_key", "lockfile_id"})
@Doc("Every entry of every lockfile; a lock may hold one distribution in several forks.")
public record LockedDistributionRow(
    @Doc("Lockfile that holds it.") String lockfileId,
    @Doc("Name of the resolve that lockfile locks.") String resolveName,
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("Locked version; NULL for a source tree.") @Nullable String version,
    @Doc(
            "Text that sorts as the version does (PEP 440); NULL if the version is NULL or no version.")
        @Nullable String versionKey,
    @Doc("Marker of the fork as the lock writes it, several joined by ||; empty if none.")
        String fork,
    @Doc("Extras it is locked with, sorted.") List<String> extras,
    @Doc("Dependency groups it is locked for, sorted.") List<String> groups,
    @Doc("Whether the project itself requires it; NULL where the lock cannot tell.")
        @Nullable Boolean isDirect,
    @Doc(value = "Edges from the nearest root of the lock.", unit = "edges")
        @Nullable Integer depth,
    @Doc("Whether no root of the lock reaches it.") @Nullable Boolean isOrphan,
    @Doc("Where it comes from.") SourceKind sourceKind,
    @Doc("Index it comes from, without credentials; NULL if the lock names none.")
        @Nullable String indexName,
    @Doc("URL or path it comes from, without credentials; NULL if none.")
        @Nullable String urlRedacted,
    @Doc("Commit it is locked at; NULL unless it comes from version control.")
        @Nullable String vcsCommit,
    @Doc("Range of Python versions it supports; NULL if the lock records none.")
        @Nullable String requiresPython,
    @Doc("Hashes the lock records for it.") long hashes,
    @Doc("Artifacts the lock records for it.") long artifacts,
    @Doc("Whether one of them is a wheel; NULL where the lock cannot tell.")
        @Nullable Boolean hasWheel,
    @Doc("Whether one of them is a source distribution; NULL where the lock cannot tell.")
        @Nullable Boolean hasSdist,
    @Doc("Earliest upload time among its artifacts; NULL if the lock records none.")
        @Nullable Instant minUploadTs,
    @Doc("Project of the scope that says it publishes it; NULL if none does.")
        @Nullable String providerProjectId,
    @Doc("Line of its entry, from 1; NULL where the format gives none.")
        @Nullable Integer sourceLine) {}
