package dev.repocensus.schema.row;

/** What a requirement is needed for. */
public enum GroupKind implements Vocabulary {
  RUNTIME,
  EXTRA,
  DEV,
  BUILD,
  SCRIPT,
  UNKNOWN
}
