package dev.repocensus.schema.row;

/** Whether what a project imports and what it declares agree. */
public enum UseVerdict implements Vocabulary {
  OK,
  MISSING,
  TRANSITIVE,
  SIBLING_UNDECLARED,
  OTHER_RESOLVE,
  UNUSED,
  DEV_IN_RUNTIME,
  RUNTIME_ONLY_IN_TESTS,
  TYPING_ONLY,
  OPTIONAL_UNGUARDED,
  STDLIB_DECLARED,
  VERSION_GAP,
  DUPLICATE_PROVIDER
}
