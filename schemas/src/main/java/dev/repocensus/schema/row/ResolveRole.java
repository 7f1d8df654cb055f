package dev.repocensus.schema.row;

/** What a project is to a resolve. */
public enum ResolveRole implements Vocabulary {
  INPUT,
  CONSUMER
}
