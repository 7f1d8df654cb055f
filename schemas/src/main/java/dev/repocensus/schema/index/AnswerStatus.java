package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Vocabulary;

/** What became of asking an index for one distribution. */
public enum AnswerStatus implements Vocabulary {
  /** It answered with the page, which was read. */
  OK,
  /** It said that nothing changed; the rows of the snapshot before are kept. */
  NOT_MODIFIED,
  /** It does not have the distribution. */
  NOT_FOUND,
  /** It refuses to answer this client. */
  FORBIDDEN,
  /** It holds the distribution back and offers no files (PEP 792). */
  QUARANTINED,
  /** No answer could be had or read; the rows of the snapshot before are kept. */
  FAILED,
  /** It was not asked: an earlier answer is young enough, or its host had failed too often. */
  SKIPPED
}
