package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.row.GroupKind;

/** Reads the requirements that a single script states in a comment block (PEP 723). */
final class ScriptMetadataReader {
  static final String KIND = "script";
  private static final int MAX_LINE = 1_000_000;

  private ScriptMetadataReader() {}

  /**
   * What the block says, as a manifest of kind {@code script}.
   *
   * @param path the script
   * @param toml the text of the block, without the hashes in front of its lines
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
}
