package dev.repocensus.schema.row;

/** Which part of a project a source file belongs to. */
public enum SourceSet implements Vocabulary {
  MAIN,
  TEST,
  TOOL,
  GENERATED,
  UNKNOWN
}
