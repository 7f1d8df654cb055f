package dev.repocensus.schema.index;

import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One release of one distribution on one index. */
@TableSpec(
    name = "index_releases",
    grain = "index x distribution x version",
    key = {"index_name", "distribution", "version"},
    sort = {"distribution", "version_key", "index_name"},
    isOfRun = false)
@Doc("Every release of the distributions that an index was asked for.")
public record IndexReleaseRow(
    @Doc("Name of the index.") String indexName,
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("The version as the index writes it.") String version,
    @Doc("Text that sorts as the version does (PEP 440); NULL for one that is no such version.")
        @Nullable String versionKey,
    @Doc("Whether it is a version by PEP 440.") boolean isValidPep440,
    @Doc("Whether it is a pre-release or a development release.") boolean isPrerelease,
    @Doc("Whether it is a development release.") boolean isDev,
    @Doc("Its epoch.") int epoch,
    @Doc("Earliest upload of its files, yanked ones included; NULL if unknown.")
        @Nullable Instant releaseDateTs,
    @Doc("How that is known.") DateSource releaseDateSource,
    @Doc("Whether every file is yanked (PEP 592).") boolean isYankedAll,
    @Doc("Whether some file is yanked.") boolean isYankedAny,
    @Doc("Why, in the words of the index; of several reasons the first by text.")
        @Nullable String yankReason,
    @Doc("What its files that are not yanked ask of the interpreter; an empty text asks nothing.")
        List<String> requiresPython,
    @Doc("Whether it has a source distribution.") boolean hasSdist,
    @Doc("Whether it has a wheel.") boolean hasWheel,
    @Doc("Whether it has a wheel for every platform.") boolean hasUniversalWheel,
    @Doc("Files of it.") int filesCount,
    @Doc("Whether its requirements are known (PEP 658), if there are none too.")
        boolean hasMetadata,
    @Doc("What its metadata requires (PEP 508).") List<String> requiresDist,
    @Doc("Instant of the first snapshot that has it.") Instant firstSeenTs,
    @Doc("Instant of the last snapshot in which the index was known to have it.")
        Instant lastSeenTs) {}
