package dev.repocensus.schema.row;

/** Which two facts about a distribution disagree. */
public enum ConflictKind implements Vocabulary {
  DECLARED,
  LOCKED,
  DECLARED_VS_LOCKED
}
