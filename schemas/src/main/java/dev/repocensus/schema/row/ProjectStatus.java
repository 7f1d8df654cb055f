package dev.repocensus.schema.row;

import java.util.Arrays;
import java.util.Optional;

/** What an index says of a whole distribution (PEP 792), and whether it is there at all. */
public enum ProjectStatus implements Vocabulary {
  ACTIVE,
  ARCHIVED,
  QUARANTINED,
  DEPRECATED,
  ABSENT;

  /** The status of a word, empty for one that is not known. */
  public static Optional<ProjectStatus> of(String word) {
    return Arrays.stream(values()).filter(status -> status.text().equals(word)).findFirst();
  }
}
