package dev.repocensus.schema.row;

/** How the date of a release is known. */
public enum DateSource implements Vocabulary {
  INDEX,
  LOCK,
  SIBLING_INDEX,
  HTTP_LAST_MODIFIED,
  VCS_TAG,
  FIRST_SEEN,
  UNKNOWN
}
