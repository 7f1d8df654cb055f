package dev.repocensus.schema.row;

/** Where the metadata of a lockfile lives. */
public enum MetadataHome implements Vocabulary {
  HEADER,
  SIDECAR,
  NONE
}
