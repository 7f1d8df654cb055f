package dev.repocensus.report;

import java.util.List;

/**
 * A lock and the verdict on it.
 *
 * @param verdict as the table has it
 * @param path the lockfile
 * @param resolve the resolve it locks
 * @param method what the verdict rests on
 * @param isClosed {@code true}, {@code false}, or empty if its edges are not known
 * @param reasons one clause each
 */
public record StaleLock(
    String verdict,
    String path,
    String resolve,
    String method,
    String isClosed,
    List<String> reasons) {

  public StaleLock {
    reasons = List.copyOf(reasons);
  }
}
