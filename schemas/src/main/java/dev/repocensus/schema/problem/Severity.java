package dev.repocensus.schema.problem;

import dev.repocensus.schema.row.Vocabulary;

/** The one vocabulary of severities, worst first. */
public enum Severity implements Vocabulary {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
