package dev.repocensus.pipeline.publish;

import dev.repocensus.transform.ScanResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published, and the facts that only the launcher knows.
 *
 * @param result what the pipeline wrote into the staging folder
 * @param runner the runner that ran it
 * @param triggerKind what started it
 * @param sourceRevision the revision of the sources; null if there is none
 * @param minCoverage below this a run is partial
 * @param startedAt when the launcher started
 */
public record PublishRequest(
    ScanResult result,
    String runner,
    String triggerKind,
    @Nullable String sourceRevision,
    double minCoverage,
    Instant startedAt) {}
