package dev.repocensus.schema.row;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One lockfile, and whether it still matches its manifest. */
@TableSpec(
    name = "lockfiles",
    grain = "lockfile",
    key = {"lockfile_id"},
    sort = {"lock_path"})
@Doc(
    "Every lockfile with its format, what it locks, and whether it is in sync with its manifest; and"
        + " every one that should be there and is not.")
public record LockfileRow(
    @Doc("Stable key of the lockfile: scope, two slashes, path.") String lockfileId,
    @Doc("Path of the lockfile, or where it should be.") String lockPath,
    @Doc("Name of the resolve it locks; its path if it has no name of its own.") String resolveName,
    @Doc("Project it belongs to; NULL if it belongs to none.") @Nullable String projectId,
    @Doc("Format of the lockfile.") LockFormat lockFormat,
    @Doc("Version of the format as the file states it; NULL if it states none.")
        @Nullable String formatVersion,
    @Doc("What told the format.") DetectedBy detectedBy,
    @Doc("Tool that wrote it; NULL if unknown.") @Nullable String lockTool,
    @Doc("Version of that tool; NULL if unknown.") @Nullable String lockToolVersion,
    @Doc("Where its metadata lives.") MetadataHome metadataHome,
    @Doc("Version of that metadata; NULL if there is none.") @Nullable Integer metadataVersion,
    @Doc("What became of reading it; skipped if it is not there.") ReadStatus readStatus,
    @Doc("Range of Python versions it is for; NULL if it states none.")
        @Nullable String pythonRequires,
    @Doc("Environments it is for, as markers or platforms, sorted; empty if it states none.")
        List<String> environments,
    @Doc("Rows of the locked_distributions table that it holds.") long distributions,
    @Doc("Edges between its distributions, as written.") long edges,
    @Doc(value = "Share of its distributions that carry a hash.", unit = "0-1") double hashedRatio,
    @Doc("Whether it still matches its manifest.") LockVerdict verdict,
    @Doc("Reasons for that verdict, sorted.") List<String> verdictReasons,
    @Doc("What that verdict rests on.") VerdictMethod verdictMethod,
    @Doc(
            "Whether every edge that is needed ends at an entry that satisfies it; NULL if it tells none.")
        @Nullable Boolean isClosed,
    @Doc("Edges that are needed and end outside the lock.") @Nullable Long missingEdges,
    @Doc("Edges that are needed and end at a version they do not allow.")
        @Nullable Long unsatisfiedEdges,
    @Doc("Locked distributions that no root reaches; NULL if its roots are not known.")
        @Nullable Long orphans,
    @Doc(
            "Whether it is for every Python that its projects support, and its forks of one name are"
                + " for every platform that needs it; NULL if no Pythons are stated.")
        @Nullable Boolean coversEnvironments,
    @Doc("Distributions that it locks in more than one version.") long multiVersionNames,
    @Doc("Latest upload time it records; NULL if it records none.") @Nullable Instant maxUploadTs,
    @Doc(value = "Age a release must have before the lock may take it.", unit = "s")
        @Nullable Long cooldownS,
    @Doc(value = "Size of the lockfile.", unit = "bytes") long sizeBytes,
    @Doc("SHA-256 of its bytes, in hex; empty if it is not there.") String contentSha256,
    @Doc(value = "When the lockfile was last committed.", filled = false)
        @Nullable Instant lastCommitTs) {}
