package dev.repocensus.schema.problem;

import dev.repocensus.schema.row.Vocabulary;

/** The step of a census in which a problem was met. */
public enum Stage implements Vocabulary {
  DISCOVER,
  READ,
  PARSE,
  MANIFEST,
  LOCK,
  RESOLVE,
  GRAPH,
  INDEX,
  OWN,
  PUBLISH
}
