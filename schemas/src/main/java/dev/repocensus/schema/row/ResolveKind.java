package dev.repocensus.schema.row;

/** What makes projects share a resolve. */
public enum ResolveKind implements Vocabulary {
  PANTS,
  WORKSPACE,
  PROJECT,
  LAYER,
  SCRIPT
}
