package dev.repocensus.schema.row;

/** How sure an answer is. */
public enum Confidence implements Vocabulary {
  CERTAIN,
  POSSIBLE,
  GUESS
}
