package dev.repocensus.schema.row;

/** How complete a published run is. */
public enum RunStatus implements Vocabulary {
  PUBLISHED,
  PARTIAL
}
