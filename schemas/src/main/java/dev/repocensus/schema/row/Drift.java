package dev.repocensus.schema.row;

/** The first part in which a locked version differs from the newest one. */
public enum Drift implements Vocabulary {
  EPOCH,
  MAJOR,
  MINOR,
  PATCH,
  POST,
  LOCAL,
  NONE,
  AHEAD
}
