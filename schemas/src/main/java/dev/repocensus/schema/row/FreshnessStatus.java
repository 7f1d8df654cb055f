package dev.repocensus.schema.row;

/** What is to be said of a locked version, and so who can act. */
public enum FreshnessStatus implements Vocabulary {
  FRESH,
  BEHIND,
  STALE_LOCK,
  STALE_PIN,
  BLOCKED,
  YANKED,
  UNMAINTAINED,
  AHEAD,
  NOT_ON_INDEX,
  UNKNOWN
}
