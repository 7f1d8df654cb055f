package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;

/** Reads one lockfile format. Neither method throws, whatever the text. */
interface LockfileReader {

  /** Whether the content, not the name, is of this format. */
  boolean recognises(SourceText text);

  /** All that could be read; what is broken is a problem beside it. */
  Outcome<Lockfile> read(SourceText text);
}
