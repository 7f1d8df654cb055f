package dev.repocensus.schema.row;

/** How a distribution comes to a project. */
public enum UseRelation implements Vocabulary {
  DIRECT,
  TRANSITIVE,
  NONE
}
