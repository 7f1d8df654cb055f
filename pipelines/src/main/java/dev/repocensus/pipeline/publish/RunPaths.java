package dev.repocensus.pipeline.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where a run's files lie, relative to the lake. Partition keys stand in the path only. */
record RunPaths(String runId, Instant asOf) {
  /** The one file of a run in the table {@code runs}: its commit point. */
  private static final String ONLY_PART = "part-00000-of-00001.zstd.parquet";

  LocalDate runDate() {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }

  String folder(String table) {
    return "v1/tables/" + table + "/run_date=" + runDate() + "/run_id=" + runId + "/";
  }

  /** The final path of a file that is staged as {@code <table>/<file>}. */
  String of(String table, String stagedPath) {
    return folder(table) + stagedPath.substring(stagedPath.indexOf('/') + 1);
  }

  String commitPoint() {
    return folder("runs") + ONLY_PART;
  }

  String manifest() {
    return "v1/runs/" + runId + ".json";
  }
}
