package dev.repocensus.schema.row;

/** What a lock verdict rests on. */
public enum VerdictMethod implements Vocabulary {
  DIGEST,
  INPUTS,
  EDGES,
  SATISFACTION,
  NONE
}
