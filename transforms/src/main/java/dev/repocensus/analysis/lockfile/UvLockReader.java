package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.MetadataHome;
import java.util.List;
import java.util.Optional;

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

  /** The lock with the metadata that Pants may have put into comments before it. */
  private static Lockfile withHeader(SourceText text, Lockfile lock, List<Problem> problems) {
    String header = text.text().startsWith("#") ? LockText.top(text.text()) : "";
    Outcome<Optional<PantsMetadata>> metadata = PantsMetadata.ofHeader(header);
    problems.addAll(metadata.problems());
    return metadata.value().map(m -> m.on(lock, MetadataHome.HEADER)).orElse(lock);
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    Lockfile lock = withHeader(text, new UvDocument(text, problems).lockfile(), problems);
    if (lock.inputs().isComplete() && problems.stream().noneMatch(LockText::costsContent)) {
      problems.addAll(DanglingEdges.problems(lock));
    }
    return new Outcome<>(lock, LockText.shown(problems));
  }
}
