package dev.repocensus.analysis.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
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
  private static final int PATIENCE = 32_000;
  private static final TomlMapper QUICK = new TomlMapper();

  private TomlFile() {}

  /** The document; empty if it cannot be opened at all. */
  static Optional<TomlNode> open(SourceText text, ManifestDraft draft) {
    if (!text.isUtf8()) {
      draft.problem(Problem.of(ProblemCode.FIL007, "TOML must be UTF-8"));
    }
    return open(text.text(), draft);
  }

  static Optional<TomlNode> open(String text, ManifestDraft draft) {
    if (SizeLimit.exceeds(text, draft)) {
      return Optional.empty();
    }
    if (TomlDepth.isTooDeep(text)) {
      draft.problem(Problem.of(ProblemCode.SYN004, "brackets nest too deep"));
      return Optional.empty();
    }
    String readable = text.length() > PATIENCE ? upToFirstError(text, draft) : text;
    List<String> lines = readable.lines().toList();
    TomlParseResult result = Toml.parse(readable);
    errors(result.errors(), lines, draft);
    return Optional.of(TomlNode.root(result, lines));
  }

  /**
   * The parser that knows places recovers from errors at a few kilobytes a second. In a long text a
   * fast parser looks for the first error, and what follows it is not read.
   */
  private static String upToFirstError(String text, ManifestDraft draft) {
    try {
      QUICK.readTree(text);
      return text;
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNr());
      draft.problem(at(line, text.lines().skip(line - 1L).findFirst().orElse("")));
      int end = 0;
      for (int before = 1; before < line && end >= 0; before++) {
        end = text.indexOf('\n', end) + 1;
      }
      return text.substring(0, Math.max(end, 0));
    }
  }

  private static Problem at(int line, String text) {
    // The parsers quote the file in their messages, credentials and all; the place is enough.
    return Unreadable.isConflictMarker(text)
        ? Problem.at(ProblemCode.SYN005, line, "a merge conflict")
        : Problem.at(ProblemCode.MAN001, line, "not TOML at this place");
  }

  private static void errors(List<TomlParseError> errors, List<String> lines, ManifestDraft draft) {
    for (TomlParseError error : errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN))) {
      int line = error.position().line();
      draft.damaged(line);
      draft.problem(at(line, line <= lines.size() ? lines.get(Math.max(line, 1) - 1) : ""));
    }
  }
}
