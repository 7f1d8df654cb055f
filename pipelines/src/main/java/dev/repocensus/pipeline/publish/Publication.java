package dev.repocensus.pipeline.publish;

import dev.repocensus.schema.row.RunStatus;

/**
 * A published run, as the publisher leaves it.
 *
 * @param runId its id
 * @param status whether enough of it could be read
 * @param wasThere whether the same run had been published before, and was left as it is
 * @param coverage the share of files that could be read
 * @param tables how many tables it has
 * @param rows rows in all of them
 * @param bytes bytes of all files
 */
public record Publication(
    String runId,
    RunStatus status,
    boolean wasThere,
    double coverage,
    int tables,
    long rows,
    long bytes) {}
