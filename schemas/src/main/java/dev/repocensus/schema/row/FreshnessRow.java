package dev.repocensus.schema.row;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One locked or pinned version against a snapshot of the release index. */
@TableSpec(
    name = "freshness",
    grain = "locked or pinned version against the index",
    key = {"source_path", "distribution", "version"},
    sort = {"distribution", "version_key", "source_path"})
@Doc("How old every locked or pinned version is, who holds it back, and how well that is known.")
public record FreshnessRow(
    @Doc("Lockfile that holds it; NULL for a pin outside a lock.") @Nullable String lockfileId,
    @Doc("File that locks or pins it.") String sourcePath,
    @Doc("Project of that file; NULL if it belongs to none.") @Nullable String projectId,
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("The locked or pinned version.") String version,
    @Doc("Text that sorts as the version does (PEP 440).") String versionKey,
    @Doc("Index that knows the distribution; NULL if none does.") @Nullable String indexName,
    @Doc("Date of the release, UTC; NULL if unknown.") @Nullable LocalDate releasedOn,
    @Doc("How that date is known.") DateSource releaseDateSource,
    @Doc("Newest release.") @Nullable String latestAny,
    @Doc("Newest release that is no pre-release; the newest of all where there are only those.")
        @Nullable String latestStable,
    @Doc("Newest such release that runs under every interpreter of the resolve.")
        @Nullable String latestSupported,
    @Doc("Newest of those that every specifier on it allows; NULL where the lock states not all.")
        @Nullable String latestAllowed,
    @Doc("Newest supported release that is older than the cooldown.") @Nullable String latestPolicy,
    @Doc("Date of the newest stable release, UTC; NULL if unknown.")
        @Nullable LocalDate latestStableOn,
    @Doc(
            value = "Time between this release and the newest stable one, never below 0.",
            unit = "years")
        @Nullable Double libyears,
    @Doc(value = "Time since the newest stable release.", unit = "years")
        @Nullable Double pulseYears,
    @Doc("Stable releases after this one.") @Nullable Long releasesBehind,
    @Doc("Distinct major versions above this one.") @Nullable Integer majorsBehind,
    @Doc("Distinct minor versions above this one in its major.") @Nullable Integer minorsBehind,
    @Doc("Patches above this one in its minor.") @Nullable Integer patchesBehind,
    @Doc("First part that differs from the newest stable release.") @Nullable Drift drift,
    @Doc("Whether its versions are dates, so that a new major breaks nothing.")
        @Nullable Boolean isCalver,
    @Doc("Date of the first newer stable release that was allowed, UTC; NULL if there is none.")
        @Nullable LocalDate outdatedSince,
    @Doc(value = "Days since then.", unit = "days") @Nullable Integer outdatedDays,
    @Doc("Whether every file of the release is yanked (PEP 592); NULL if the index lacks it.")
        @Nullable Boolean isYanked,
    @Doc("Why it is yanked, as the index says.") @Nullable String yankReason,
    @Doc("What the index says of the distribution (PEP 792).")
        @Nullable ProjectStatus projectStatus,
    @Doc("Whether the newest allowed release fits the rest of the lock as it is; NULL if unknown.")
        @Nullable Boolean upgradableAlone,
    @Doc("What excludes the newest stable release, each with who can lift it.")
        List<String> blockedBy,
    @Doc("What is to be said of it, and so who can act.") FreshnessStatus status,
    @Doc("How much the snapshot can know of the instant.") AsofQuality asofQuality) {}
