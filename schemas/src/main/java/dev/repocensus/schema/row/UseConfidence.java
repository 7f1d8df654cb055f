package dev.repocensus.schema.row;

/** How sure a verdict on the use of a distribution is. */
public enum UseConfidence implements Vocabulary {
  CERTAIN,
  LIKELY,
  POSSIBLE
}
