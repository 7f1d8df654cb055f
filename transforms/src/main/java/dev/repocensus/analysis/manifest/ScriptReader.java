package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.python.ScriptBlock;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;

/**
 * Reads the block that a script holds about itself (PEP 723): its requirements and the interpreters
 * it asks for. They are the script's own and say nothing of the project around it.
 */
public final class ScriptReader {
  private static final String KIND = "script";
  private static final int MAX_LINE = 1_000_000;

  private ScriptReader() {}

  /** What the block says; its lines are those of the file. */
  public static Outcome<Manifest> read(String path, ScriptBlock block) {
    if (!block.isClosed()) {
      return fault(path, block.line(), "a script block is never closed");
    }
    if (!block.isSingle()) {
      return fault(path, block.line(), "a file may hold one script block only");
    }
    return read(path, block.toml(), block.line() + 1);
  }

  /**
   * What the text of a block says, as a manifest of kind {@code script}.
   *
   * @param path the script
   * @param toml the text, without the hashes in front of its lines
   * @param firstLine the line of the script that the text starts on, from 1
   */
  static Outcome<Manifest> read(String path, String toml, int firstLine) {
    ManifestDraft draft = new ManifestDraft(path, KIND);
    // Lines above the text make the parser count as the script does.
    String padded = "\n".repeat(Math.max(0, Math.min(firstLine, MAX_LINE) - 1)) + toml;
    TomlFile.open(padded, draft).ifPresent(root -> read(root, draft));
    return draft.outcome();
  }

  private static void read(TomlNode root, ManifestDraft draft) {
    root.at("requires-python").text().ifPresent(draft::requiresPython);
    ProjectTables.list(root.at("dependencies"), new Group(GroupKind.SCRIPT, ""), draft);
    UvTable.read(root.at("tool", "uv"), draft);
  }

  private static Outcome<Manifest> fault(String path, int line, String message) {
    ManifestDraft draft = new ManifestDraft(path, KIND);
    draft.problem(ProblemCode.MAN001, line, message, "");
    return draft.outcome();
  }
}
