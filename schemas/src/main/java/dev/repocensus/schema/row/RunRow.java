package dev.repocensus.schema.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One census of one scope: the only row that holds facts of the wall clock. */
@TableSpec(
    name = "runs",
    grain = "census of one scope",
    key = {"census_run_id"},
    sort = {"census_run_id"})
@Doc("Every published census, with what it looked at, how much of that it could read, and when.")
public record RunRow(
    @Doc("Id of the run, the same as run_id in the path.") String censusRunId,
    @Doc("Whether the run reached its minimum coverage.") RunStatus status,
    @Doc("What started the run, for example manual or schedule.") String triggerKind,
    @Doc("The Beam runner that executed the run, for example direct.") String runner,
    @Doc(
            "Ordinal of the run among those published for this scope; of two runs of one date the"
                + " higher one is read.")
        long publishSeq,
    @Doc(
            "Id of the run of this scope that was latest when this one was published; NULL for the"
                + " first.")
        @Nullable String previousRunId,
    @Doc("Commit that was checked out at the root; NULL if there was none or it could not be read.")
        @Nullable String sourceRevision,
    @Doc("Instant of the newest snapshot that versions were judged by; NULL if by none.")
        @Nullable Instant indexAsOfTs,
    @Doc("Version of the census that wrote the run.") String toolVersion,
    @Doc("Version of the rules that judged the run.") String rulesVersion,
    @Doc("SHA-256 of the effective configuration, in hex.") String configSha256,
    @Doc("SHA-256 over path, size and content hash of every file seen, sorted, in hex.")
        String inputsSha256,
    @Doc("Version of the tables' schema.") String schemaVersion,
    @Doc("Projects that were discovered.") long projectsSeen,
    @Doc("Projects that were scanned without loss.") long projectsOk,
    @Doc("Projects of which a file failed or a limit was hit.") long projectsPartial,
    @Doc("Projects that could not be scanned.") long projectsFailed,
    @Doc("Projects that the configuration excludes.") long projectsSkipped,
    @Doc(
            value =
                "Share of the files to be read that were read or recovered; 1 if none was to be"
                    + " read.",
            unit = "0-1")
        double coverageRatio,
    @Doc("Files that matter, read or not; the number of rows of the files table.") long filesSeen,
    @Doc("Files that were read in full.") long filesRead,
    @Doc("Files with an error of which the rest was read.") long filesRecovered,
    @Doc("Files that a rule leaves out.") long filesSkipped,
    @Doc("Files that could not be read.") long filesFailed,
    @Doc(value = "Size of all files that were read or recovered.", unit = "bytes") long bytesRead,
    @Doc("When the launcher started.") Instant startedTs,
    @Doc("When the run was published.") Instant finishedTs) {}
