package dev.repocensus.transform;

import java.time.Instant;

/**
 * Where a run learns of advisories: the files of one snapshot, as paths or URIs of any file system
 * that Beam knows; empty texts if it knows of none.
 *
 * @param asOf the instant at which they must have been published
 * @param takenAt the instant of the snapshot
 */
public record AdvisorySource(
    Instant asOf,
    Instant takenAt,
    String advisories,
    String ranges,
    String versions,
    String aliases) {

  /** A source that knows nothing. */
  public static AdvisorySource none(Instant asOf) {
    return new AdvisorySource(asOf, asOf, "", "", "", "");
  }

  /** Whether nothing is known. */
  public boolean isNone() {
    return advisories.isEmpty();
  }
}
