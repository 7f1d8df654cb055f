package dev.repocensus.cli;

/** Which releases' metadata a refresh asks for. */
enum MetadataChoice {
  /** Of the newest stable release, and of the newest of all. */
  NEWEST,
  /** Of none. */
  NONE
}
