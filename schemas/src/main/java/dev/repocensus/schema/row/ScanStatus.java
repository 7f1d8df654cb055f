package dev.repocensus.schema.row;

/** How far the scan of one project came. */
public enum ScanStatus implements Vocabulary {
  OK,
  PARTIAL,
  FAILED,
  SKIPPED
}
