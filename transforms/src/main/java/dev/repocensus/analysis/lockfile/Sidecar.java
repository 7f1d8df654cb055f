package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.MetadataHome;
import java.util.List;

/** The file beside a lock in which Pants notes what it made the lock from. */
public final class Sidecar {
  private Sidecar() {}

  /**
   * The lock with the metadata of its sidecar. Metadata in the lock's own header come first, and a
   * sidecar that cannot be read changes nothing.
   */
  public static Lockfile on(Lockfile lock, SourceText sidecar) {
    return lock.metadataHome() != MetadataHome.NONE
        ? lock
        : PantsMetadata.ofSidecar(sidecar)
            .value()
            .map(metadata -> metadata.on(lock, MetadataHome.SIDECAR))
            .orElse(lock);
  }

  /** What is wrong with a sidecar (LCK011, LCK012). */
  public static List<Problem> problems(SourceText sidecar) {
    return PantsMetadata.ofSidecar(sidecar).problems();
  }
}
