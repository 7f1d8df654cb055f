package dev.repocensus.schema.row;

/** What a file is to the census. */
public enum FileKind implements Vocabulary {
  PYTHON,
  STUB,
  NOTEBOOK,
  MANIFEST,
  LOCKFILE,
  BUILD,
  OWNERS,
  CONFIG,
  OTHER
}
