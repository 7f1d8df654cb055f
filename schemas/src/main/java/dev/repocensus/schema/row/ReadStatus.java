package dev.repocensus.schema.row;

/** What became of reading one file. */
public enum ReadStatus implements Vocabulary {
  READ,
  RECOVERED,
  SKIPPED,
  FAILED
}
