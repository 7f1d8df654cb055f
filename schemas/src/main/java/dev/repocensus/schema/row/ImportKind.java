package dev.repocensus.schema.row;

/** The form of an import. */
public enum ImportKind implements Vocabulary {
  IMPORT,
  FROM,
  DYNAMIC,
  STRING
}
