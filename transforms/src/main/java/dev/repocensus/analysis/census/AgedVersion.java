package dev.repocensus.analysis.census;

import dev.repocensus.analysis.staleness.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A version whose age is asked for, and where it stands.
 *
 * @param lockfileId the lock that holds it; null for a pin outside a lock
 * @param path the file
 * @param version as the file writes it
 */
record AgedVersion(@Nullable String lockfileId, String path, String version, Subject subject) {

  /** Two versions with one key are one row: forks of one lock may hold a version twice. */
  String key() {
    return path + "\n" + subject.distribution() + "\n" + version;
  }
}
