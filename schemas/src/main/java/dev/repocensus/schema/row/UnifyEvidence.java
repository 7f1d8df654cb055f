package dev.repocensus.schema.row;

/** Why a version that both sides of a conflict allow is known to exist. */
public enum UnifyEvidence implements Vocabulary {
  LOCKED,
  INDEX
}
