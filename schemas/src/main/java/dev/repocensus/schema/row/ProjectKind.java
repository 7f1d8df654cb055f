package dev.repocensus.schema.row;

/** What a project is for. */
public enum ProjectKind implements Vocabulary {
  SERVICE,
  LIBRARY,
  PIPELINE,
  TOOL,
  THIRD_PARTY,
  UNKNOWN
}
