package dev.repocensus.schema.finding;

import dev.repocensus.schema.row.Vocabulary;

/** What became of a finding since the run before. */
public enum FindingState implements Vocabulary {
  NEW,
  EXISTING,
  REOPENED,
  FIXED
}
