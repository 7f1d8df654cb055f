package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import java.util.List;

/**
 * Reads the TOML locks of uv, whatever their name. Each entry is read by itself, so a broken one
 * costs no other.
 */
final class UvLockReader implements LockfileReader {

  @Override
  public boolean recognises(SourceText text) {
    String top = LockText.top(text.text());
    return LockText.hasLine(top, "version = ") && LockText.hasLine(top, "requires-python = ");
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    Lockfile lock = new UvDocument(text, problems).lockfile();
    if (lock.inputs().isComplete() && problems.stream().noneMatch(LockText::costsContent)) {
      problems.addAll(DanglingEdges.problems(lock));
    }
    return new Outcome<>(lock, LockText.shown(problems));
  }
}
