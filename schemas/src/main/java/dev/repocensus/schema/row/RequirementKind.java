package dev.repocensus.schema.row;

/** The form of a declared requirement. */
public enum RequirementKind implements Vocabulary {
  REQUIREMENT,
  CONSTRAINT,
  EDITABLE,
  URL,
  INCLUDE,
  OPTION
}
