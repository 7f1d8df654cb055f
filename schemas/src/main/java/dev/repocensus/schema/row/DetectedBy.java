package dev.repocensus.schema.row;

/** What told the format of a lockfile. */
public enum DetectedBy implements Vocabulary {
  CONTENT,
  NAME
}
