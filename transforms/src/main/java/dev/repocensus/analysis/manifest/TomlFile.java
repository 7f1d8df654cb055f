package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Opens a TOML document: what cannot be read becomes problems, the rest is given. */
final class TomlFile {
  private static final int ERRORS_SHOWN = 10;

  private TomlFile() {}

  /** The document; empty if it cannot be opened at all. */
  static Optional<TomlNode> open(SourceText text, ManifestDraft draft) {
    if (!text.isUtf8()) {
      draft.problem(Problem.of(ProblemCode.FIL007, "TOML must be UTF-8"));
    }
    return open(text.text(), draft);
  }

  static Optional<TomlNode> open(String text, ManifestDraft draft) {
    if (TomlDepth.isTooDeep(text)) {
      draft.problem(Problem.of(ProblemCode.SYN004, "brackets nest too deep"));
      return Optional.empty();
    }
    List<String> lines = text.lines().toList();
    TomlParseResult result = Toml.parse(text);
    errors(result.errors(), lines, draft);
    return Optional.of(TomlNode.root(result, lines));
  }

  private static void errors(List<TomlParseError> errors, List<String> lines, ManifestDraft draft) {
    for (TomlParseError error : errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN))) {
      int line = error.position().line();
      boolean conflict =
          line <= lines.size() && Unreadable.isConflictMarker(lines.get(Math.max(line, 1) - 1));
      ProblemCode code = conflict ? ProblemCode.SYN005 : ProblemCode.MAN001;
      // The parser quotes the file in its messages, credentials and all; the place is enough.
      draft.problem(code, line, conflict ? "a merge conflict" : "not TOML at this place", "");
    }
  }
}
