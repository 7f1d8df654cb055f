package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.row.LockFormat;

/** Reads uv.lock. */
final class UvLockReader implements LockfileReader {

  @Override
  public boolean recognises(SourceText text) {
    return text.text().contains("[[package]]");
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    return Outcome.of(Lockfile.nothing(LockFormat.UV));
  }
}
