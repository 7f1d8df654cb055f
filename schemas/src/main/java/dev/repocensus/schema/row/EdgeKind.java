package dev.repocensus.schema.row;

/** How one file comes to import another. */
public enum EdgeKind implements Vocabulary {
  DIRECT,
  IMPLICIT,
  POSSIBLE,
  DYNAMIC,
  STRING
}
