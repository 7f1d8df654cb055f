package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.row.LockFormat;

/** Reads the JSON locks of PEX. */
final class PexLockReader implements LockfileReader {

  @Override
  public boolean recognises(SourceText text) {
    return text.text().contains("\"locked_resolves\"");
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    return Outcome.of(Lockfile.nothing(LockFormat.PEX));
  }
}
