package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.python.ScriptBlock;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * Reads the block that a script holds about itself (PEP 723): its requirements and the interpreters
 * it asks for. They are the script's own and say nothing of the project around it.
 */
public final class ScriptReader {
  private static final String KIND = "script";
  private static final Group SCRIPT = new Group(GroupKind.SCRIPT, "");

  private ScriptReader() {}

  /** What the block says; its lines are those of the file. */
  public static Outcome<Manifest> read(String path, ScriptBlock block) {
    ManifestDraft draft = new ManifestDraft(path, KIND);
    if (!block.isClosed()) {
      fault(draft, block.line(), "a script block is never closed");
    } else if (!block.isSingle()) {
      fault(draft, block.line(), "a file may hold one script block only");
    } else if (TomlDepth.isTooDeep(block.toml())) {
      fault(draft, block.line(), "brackets nest too deep in a script block");
    } else {
      toml("\n".repeat(block.line()) + block.toml(), draft);
    }
    return draft.outcome();
  }

  private static void toml(String text, ManifestDraft draft) {
    TomlParseResult result = Toml.parse(text);
    for (TomlParseError error : result.errors()) {
      fault(draft, error.position().line(), "not TOML at this place of a script block");
      break;
    }
    TomlNode root = TomlNode.root(result, text.lines().toList());
    root.at("requires-python").text().ifPresent(draft::requiresPython);
    TomlNode list = root.at("dependencies");
    if (list.isPresent() && !list.isArray()) {
      fault(draft, list.line(), "'dependencies' is no array");
    }
    list.items().forEach(item -> ProjectTables.add(item, SCRIPT, draft));
  }

  private static void fault(ManifestDraft draft, int line, String message) {
    draft.problem(ProblemCode.MAN001, line, message, "");
  }
}
