package dev.repocensus.transform;

import dev.repocensus.analysis.census.UnitCounts;
import dev.repocensus.analysis.scan.UnitHead;
import java.util.List;

/**
 * What a unit adds to its project's row and to the run's.
 *
 * @param head which unit
 * @param counts its counters, and what its manifests say of the project
 * @param files path, size and content hash of every file
 * @param locks its locks that have drifted
 */
public record UnitSummary(
    UnitHead head, UnitCounts counts, List<FileDigest> files, List<Highlights.Lock> locks) {

  /** One file's part of the hashes. */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  public record FileDigest(String path, long size, byte[] sha256) {}
}
