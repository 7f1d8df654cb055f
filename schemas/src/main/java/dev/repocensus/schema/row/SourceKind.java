package dev.repocensus.schema.row;

/** Where a locked distribution comes from. */
public enum SourceKind implements Vocabulary {
  INDEX,
  VCS,
  URL,
  PATH,
  EDITABLE,
  VIRTUAL
}
