package dev.repocensus.schema.row;

/** What an import refers to. */
public enum Resolution implements Vocabulary {
  FIRST_PARTY,
  STDLIB,
  DISTRIBUTION,
  NAMESPACE,
  UNRESOLVED,
  AMBIGUOUS
}
