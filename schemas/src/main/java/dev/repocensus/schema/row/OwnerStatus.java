package dev.repocensus.schema.row;

/** Whether somebody answers for a project. */
public enum OwnerStatus implements Vocabulary {
  OWNED,
  EXPLICIT_NONE,
  UNMATCHED,
  UNKNOWN_TEAM
}
