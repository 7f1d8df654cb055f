package dev.repocensus.schema.row;

/** How much of what was true at the instant a snapshot can know. */
public enum AsofQuality implements Vocabulary {
  /** The snapshot was taken then: yanks, status and files are those of the instant. */
  EXACT,
  /** Releases and their dates are right; yanks and status are those of a later snapshot. */
  UPLOAD_TIME_ONLY,
  /** The index gives no dates; a release is as old as the first snapshot that has it. */
  FIRST_SEEN_ONLY,
  /** Made from the locks of the scope: there may be newer releases that nobody uses. */
  LOCKS_ONLY
}
