package dev.repocensus.pipeline.publish;

import dev.repocensus.schema.row.RunRow;
import dev.repocensus.schema.row.RunStatus;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.RunFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a run, and what follows from its counters. */
final class RunRows {
  private RunRows() {}

  /** The share of the files to be read that could be read; 1 if there was nothing to read. */
  static double coverage(RunFacts run) {
    long wanted = run.count("files_seen") - run.count("files_skipped");
    long got = run.count("files_read") + run.count("files_recovered");
    return wanted == 0 ? 1 : (double) got / wanted;
  }

  static RunStatus status(RunFacts run, double minCoverage) {
    return coverage(run) < minCoverage ? RunStatus.PARTIAL : RunStatus.PUBLISHED;
  }

  static RunRow of(
      PublishRequest request, long publishSeq, @Nullable String previousRunId, Instant finishedAt) {
    RunFacts run = request.result().facts();
    return new RunRow(
        run.runId(),
        status(run, request.minCoverage()),
        request.triggerKind(),
        request.runner(),
        publishSeq,
        previousRunId,
        request.sourceRevision(),
        run.indexAsOf(),
        run.toolVersion(),
        Tables.SCHEMA_VERSION,
        run.configSha256(),
        run.inputsSha256(),
        Tables.SCHEMA_VERSION,
        run.count("projects_seen"),
        run.count("projects_ok"),
        run.count("projects_partial"),
        run.count("projects_failed"),
        run.count("projects_skipped"),
        coverage(run),
        run.count("files_seen"),
        run.count("files_read"),
        run.count("files_recovered"),
        run.count("files_skipped"),
        run.count("files_failed"),
        run.count("bytes_read"),
        request.startedAt(),
        finishedAt);
  }
}
