package dev.repocensus.pipeline;

import dev.repocensus.schema.row.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a scan found and published, for a person to read.
 *
 * @param runId the run's id
 * @param status published, or partial when coverage is below the wanted one
 * @param alreadyPublished the same run stood in the lake already and was left as it is
 * @param asOf the instant of the run
 * @param bytes bytes of source read
 * @param coverage files read or recovered over files that should be read, 0 to 1
 * @param worstCycles the worst cycles, worst first
 * @param driftedLocks the locks that are not in sync
 * @param conflicts pairs of projects or resolves that cannot agree on a distribution
 * @param usesByVerdict distributions of projects by verdict, those in order left out
 * @param missing the distributions that most projects lack, with their number of projects
 * @param problemsByCode how many problems there are of each code
 * @param tables tables written
 * @param rows rows written, over all tables
 * @param lakeBytes bytes written, over all tables
 * @param seconds how long it took [s]
 * @param pruned directories left out, by rule
 */
public record ScanSummary(
    String runId,
    RunStatus status,
    boolean alreadyPublished,
    Instant asOf,
    long projects,
    long projectsPartial,
    long projectsFailed,
    long files,
    long filesRead,
    long filesRecovered,
    long filesSkipped,
    long filesFailed,
    long bytes,
    double coverage,
    long importRows,
    long moduleEdges,
    long projectEdges,
    List<CycleLine> worstCycles,
    List<LockLine> driftedLocks,
    long conflicts,
    SortedMap<String, Long> usesByVerdict,
    List<String> missing,
    SortedMap<String, Long> problemsByCode,
    int tables,
    long rows,
    long lakeBytes,
    double seconds,
    SortedMap<String, Long> pruned) {}
