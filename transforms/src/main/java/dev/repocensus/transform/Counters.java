package dev.repocensus.transform;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * What a scan counts while it runs, for progress. Attempted values may count a retried element
 * twice; published totals are counted from rows.
 */
public final class Counters {
  /** Where the counters live. */
  public static final String NAMESPACE = "census";

  /** Projects that discovery found. */
  public static final String PROJECTS_FOUND = "projects_found";

  /** Files that discovery found. */
  public static final String FILES_FOUND = "files_found";

  /** Files that were scanned. */
  public static final String FILES_SCANNED = "files_scanned";

  /** Files whose imports were resolved. */
  public static final String FILES_RESOLVED = "files_resolved";

  /** Table files that were written. */
  public static final String TABLES_WRITTEN = "tables_written";

  private Counters() {}

  static Counter of(String name) {
    return Metrics.counter(NAMESPACE, name);
  }
}
