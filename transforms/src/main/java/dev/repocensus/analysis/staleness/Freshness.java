package dev.repocensus.analysis.staleness;

import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.Drift;
import dev.repocensus.schema.row.FreshnessStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot says of one version at an instant.
 *
 * @param entry what the snapshot knows of the distribution; null if nothing
 * @param release the release itself; null if the snapshot lacks it
 * @param pulseYears time since the newest stable release [years]; null if its date is unknown
 * @param outdatedSince when the first newer stable release that is allowed came out
 * @param outdatedDays days from then to the instant
 * @param isCalver whether its versions are dates
 * @param upgradableAlone whether the newest allowed release could be taken with nothing else
 *     changed; null if the snapshot lacks its requirements
 * @param blockedBy what stands between the version and the newest stable release
 * @param status what is to be said of it
 * @param quality how much the snapshot can know of the instant
 */
public record Freshness(
    @Nullable IndexedDistribution entry,
    @Nullable Release release,
    @Nullable Release latestAny,
    @Nullable Release latestStable,
    @Nullable Release latestSupported,
    @Nullable Release latestAllowed,
    @Nullable Release latestPolicy,
    @Nullable Double libyears,
    @Nullable Double pulseYears,
    @Nullable Long releasesBehind,
    @Nullable Integer majorsBehind,
    @Nullable Integer minorsBehind,
    @Nullable Integer patchesBehind,
    @Nullable Drift drift,
    @Nullable Boolean isCalver,
    @Nullable Instant outdatedSince,
    @Nullable Integer outdatedDays,
    @Nullable Boolean upgradableAlone,
    List<String> blockedBy,
    FreshnessStatus status,
    AsofQuality quality) {}
