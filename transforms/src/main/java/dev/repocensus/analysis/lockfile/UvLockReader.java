package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the TOML locks of uv, whatever their name. Each entry is read by itself, so a broken one
 * costs no other.
 */
final class UvLockReader implements LockfileReader {

  @Override
  public boolean recognises(SourceText text) {
    String head = head(text.text());
    return head.lines().anyMatch(line -> line.startsWith("version = "))
        && head.lines().anyMatch(line -> line.startsWith("requires-python = "));
  }

  /** What stands before the first entry; a text without entries is head altogether. */
  private static String head(String text) {
    return UvSections.of(text).get(0).text();
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = new ArrayList<>();
    LockText.damage(text).or(() -> LockText.conflict(text.text())).ifPresent(problems::add);
    UvDocument document = UvDocument.of(UvSections.of(text.text()), problems);
    Lockfile lock = document.lockfile(problems);
    if (problems.isEmpty()) {
      problems.addAll(DanglingEdges.problems(lock));
    }
    return new Outcome<>(lock, LockText.shown(problems));
  }
}
