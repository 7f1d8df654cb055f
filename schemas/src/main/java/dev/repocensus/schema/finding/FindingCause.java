package dev.repocensus.schema.finding;

import dev.repocensus.schema.row.Vocabulary;

/** Why a finding appeared or went. */
public enum FindingCause implements Vocabulary {
  CODE,
  CLOCK,
  INDEX,
  TOOL,
  CONFIG,
  UNKNOWN
}
