package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.python.ScriptBlock;
import dev.repocensus.schema.problem.ProblemCode;

/**
 * Reads the block that a script holds about itself (PEP 723): its requirements and the interpreters
 * it asks for. They are the script's own and say nothing of the project around it.
 */
public final class ScriptReader {
  private ScriptReader() {}

  /** What the block says; its lines are those of the file. */
  public static Outcome<Manifest> read(String path, ScriptBlock block) {
    if (!block.isClosed()) {
      return fault(path, block.line(), "a script block is never closed");
    }
    if (!block.isSingle()) {
      return fault(path, block.line(), "a file may hold one script block only");
    }
    return ScriptMetadataReader.read(path, block.toml(), block.line() + 1);
  }

  private static Outcome<Manifest> fault(String path, int line, String message) {
    ManifestDraft draft = new ManifestDraft(path, ScriptMetadataReader.KIND);
    draft.problem(ProblemCode.MAN001, line, message, "");
    return draft.outcome();
  }
}
