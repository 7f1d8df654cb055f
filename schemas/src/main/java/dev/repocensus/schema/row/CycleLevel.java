package dev.repocensus.schema.row;

/** What the members of a cycle are. */
public enum CycleLevel implements Vocabulary {
  PROJECT,
  MODULE
}
