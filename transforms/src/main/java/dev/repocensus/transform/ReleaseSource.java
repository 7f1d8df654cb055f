package dev.repocensus.transform;

import dev.repocensus.analysis.staleness.PythonCycles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a run learns which releases there are.
 *
 * @param asOf the instant that versions are judged at
 * @param fromLocks whether the locks of the scope say it
 * @param snapshots the snapshots that say it; none and not from locks: nothing is known
 * @param pythonCycles how long interpreters get fixes, as the text of a table; empty for the table
 *     of this build
 */
public record ReleaseSource(
    Instant asOf, boolean fromLocks, List<Snapshot> snapshots, String pythonCycles) {

  public ReleaseSource {
    snapshots = List.copyOf(snapshots);
  }

  /** A source that knows nothing. */
  public static ReleaseSource none(Instant asOf) {
    return new ReleaseSource(asOf, false, List.of(), "");
  }

  /** A source that knows what the locks of the scope hold. */
  public static ReleaseSource ofLocks(Instant asOf) {
    return new ReleaseSource(asOf, true, List.of(), "");
  }

  /**
   * The files of one snapshot, as paths or URIs of any file system that Beam knows.
   *
   * @param takenAt its instant
   * @param index the file of {@code index_snapshot}; empty if it has none
   * @param projects the file of {@code index_projects}; empty if it has none
   * @param releases the file of {@code index_releases}
   */
  public record Snapshot(Instant takenAt, String index, String projects, String releases) {}

  /** A source that knows what snapshots say. */
  public static ReleaseSource ofSnapshots(Instant asOf, List<Snapshot> snapshots) {
    return new ReleaseSource(asOf, false, snapshots, "");
  }

  /** The same with another table of interpreters. */
  public ReleaseSource withPythonCycles(String table) {
    return new ReleaseSource(asOf, fromLocks, snapshots, table);
  }

  /** How long interpreters get fixes. */
  PythonCycles cycles() {
    return pythonCycles.isEmpty() ? PythonCycles.shipped() : PythonCycles.parse(pythonCycles);
  }

  /** Whether nothing is known. */
  public boolean isNone() {
    return !fromLocks && snapshots.isEmpty();
  }

  /** The instant of the newest snapshot; empty if there is none. */
  public Optional<Instant> takenAt() {
    return snapshots.stream().map(Snapshot::takenAt).max(Instant::compareTo);
  }
}
