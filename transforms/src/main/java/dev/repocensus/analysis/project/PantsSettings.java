package dev.repocensus.analysis.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a pants.toml that discovery needs: {@code [source] root_patterns}, and of {@code
 * [python-infer]} whether imports make dependencies and how several owners are told apart.
 */
final class PantsSettings {
  /** Patterns beyond this number are not used: each is tried on every directory. */
  private static final int MOST_PATTERNS = 4096;

  /** What Pants itself adds to, of its defaults those that hold Python. */
  private static final List<String> DEFAULTS = List.of("/", "src", "src/python", "src/py");

  private PantsSettings() {}

  /** The patterns as written; empty if the file states none or cannot be read. */
  static Outcome<List<String>> rootPatterns(SourceText text) {
    try {
      JsonNode tree = new TomlMapper().readTree(text.text());
      return patterns(tree.path("source").path("root_patterns"));
    } catch (JsonProcessingException notToml) {
      return Outcome.of(List.of(), doesNotParse(notToml));
    }
  }

  /**
   * How several owners of a module are weighed; in order where dependency inference is off. A file
   * that cannot be read leaves Pants' defaults, and {@link #rootPatterns} says so.
   */
  static OwnerRule ownerRule(SourceText text) {
    try {
      JsonNode infer = new TomlMapper().readTree(text.text()).path("python-infer");
      if (!infer.path("imports").asBoolean(true)) {
        return OwnerRule.ORDERED;
      }
      boolean isNearest =
          infer.path("ambiguity_resolution").asText("none").equals("by_source_root");
      return isNearest ? OwnerRule.PANTS_BY_SOURCE_ROOT : OwnerRule.PANTS;
    } catch (JsonProcessingException notToml) {
      return OwnerRule.PANTS;
    }
  }

  private static Problem doesNotParse(JsonProcessingException notToml) {
    String message = "pants.toml does not parse: " + firstLine(notToml.getOriginalMessage());
    int line = notToml.getLocation() == null ? 0 : notToml.getLocation().getLineNr();
    return line < 1
        ? Problem.of(ProblemCode.MAN001, message)
        : Problem.at(ProblemCode.MAN001, line, message);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unknown reason");
  }

  private static Outcome<List<String>> patterns(JsonNode value) {
    boolean adds = value.has("add");
    JsonNode stated = adds ? value.get("add") : value;
    List<String> patterns = new ArrayList<>(adds ? DEFAULTS : List.of());
    boolean odd = !(stated.isArray() || stated.isMissingNode());
    for (JsonNode item : stated) {
      odd |= !item.isTextual();
      patterns.addAll(item.isTextual() ? List.of(item.textValue()) : List.of());
    }
    if (patterns.size() > MOST_PATTERNS) {
      return Outcome.of(patterns.subList(0, MOST_PATTERNS), unusable("more than " + MOST_PATTERNS));
    }
    return odd ? Outcome.of(patterns, unusable("not only texts")) : Outcome.of(patterns);
  }

  private static Problem unusable(String why) {
    return Problem.of(
        ProblemCode.MAN005, "[source] root_patterns holds " + why + "; the rest was not used");
  }
}
