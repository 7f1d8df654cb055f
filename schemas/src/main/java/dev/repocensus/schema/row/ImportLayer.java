package dev.repocensus.schema.row;

/**
 * What it takes for an import to run: at import time, only when called, or only for a type checker.
 */
public enum ImportLayer implements Vocabulary {
  EAGER,
  LAZY,
  TYPING
}
