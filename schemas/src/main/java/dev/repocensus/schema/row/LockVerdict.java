package dev.repocensus.schema.row;

/** Whether a lock still matches its manifest. */
public enum LockVerdict implements Vocabulary {
  IN_SYNC,
  DRIFT_COSMETIC,
  DRIFT_SOFT,
  DRIFT_HARD,
  ORPHANED,
  NO_INPUTS_RECORDED,
  UNREADABLE,
  NO_LOCK
}
