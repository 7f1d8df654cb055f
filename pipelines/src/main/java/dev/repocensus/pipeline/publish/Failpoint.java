package dev.repocensus.pipeline.publish;

import java.util.Locale;

/**
 * Named moments of publishing at which a test ends the process as if it had been killed. Set {@code
 * CENSUS_FAILPOINT} to a constant's name in lower case with hyphens; nothing else ever sets it.
 */
enum Failpoint {
  AFTER_WRITE,
  AFTER_VERIFY,
  MID_MOVE,
  AFTER_MOVE,
  AFTER_MANIFEST,
  AFTER_COMMIT;

  private static final int KILLED = 137;

  private String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ends the process here if this moment was asked for: no hook, no cleaning up. */
  void pass() {
    if (label().equals(System.getenv("CENSUS_FAILPOINT"))) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
