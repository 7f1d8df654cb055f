package dev.repocensus.schema.row;

/** Which imports a graph is built from. */
public enum GraphLayer implements Vocabulary {
  ALL,
  RUNTIME,
  EAGER,
  DECLARED
}
