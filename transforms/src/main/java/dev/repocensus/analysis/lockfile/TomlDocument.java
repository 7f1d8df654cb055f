package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.TomlSections.Section;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A TOML lock as its settings and its entries. Each entry is read by itself, so a broken one costs
 * no other.
 */
final class TomlDocument {
  /** Entries of one lock beyond this are not read; real locks hold some thousands. */
  private static final int MOST_ENTRIES = 500_000;

  private final ObjectNode settings = JsonNodeFactory.instance.objectNode();
  private final List<LockEntry> entries = new ArrayList<>();
  private final List<String> names;
  private final CutEntry.Cutter cutter;
  private final List<Problem> problems;
  private final boolean damaged;
  private boolean complete;

  private TomlDocument(List<String> names, CutEntry.Cutter cutter, List<Problem> problems) {
    this.names = names;
    this.cutter = cutter;
    this.problems = problems;
    this.damaged = !problems.isEmpty();
    this.complete = !damaged;
  }

  /**
   * Reads all sections; those that are broken become problems, unless problems that are known
   * already say why.
   *
   * @param names the arrays of tables that hold the entries
   */
  static TomlDocument of(SourceText text, List<String> names, List<Problem> problems) {
    return of(text, names, entry -> null, problems);
  }

  static TomlDocument of(
      SourceText text, List<String> names, CutEntry.Cutter cutter, List<Problem> problems) {
    TomlDocument document = new TomlDocument(names, cutter, problems);
    List<Section> sections = TomlSections.of(text.text(), names);
    for (int i = 0; i < Math.min(sections.size(), MOST_ENTRIES); i++) {
      document.section(sections.get(i), i == sections.size() - 1);
    }
    if (sections.size() > MOST_ENTRIES) {
      document.cutOff("the lock has too many entries to be read");
    }
    return document;
  }

  private void section(Section section, boolean last) {
    CutEntry cut = cutter.cut(section.text());
    Optional<JsonNode> rest =
        cut == null ? Optional.empty() : parse(cut.rest()).filter(tree -> isWhole(tree, cut));
    Optional<JsonNode> tree = rest.isPresent() ? rest : parse(section.text());
    if (tree.isEmpty()) {
      complete = false;
      if (!damaged) {
        problems.add(broken(section, last));
      }
      return;
    }
    for (String key : LockTrees.keys(tree.get())) {
      JsonNode value = tree.get().path(key);
      if (names.contains(key)) {
        Artifacts counted = cut == null || rest.isEmpty() ? null : cut.artifacts();
        LockTrees.items(value)
            .forEach(entry -> entries.add(new LockEntry(entry, section.line(), counted)));
      } else {
        set(key, value);
      }
    }
  }

  /** Whether what was cut out stood there once: twice is wrong, and said by the whole text. */
  private boolean isWhole(JsonNode tree, CutEntry cut) {
    return names.stream().flatMap(name -> LockTrees.items(tree.path(name))).allMatch(cut::isAllOf);
  }

  /** A table may be written in several places. */
  private void set(String key, JsonNode value) {
    if (value.isObject() && settings.path(key) instanceof ObjectNode known) {
      LockTrees.keys(value).forEach(inner -> known.set(inner, value.path(inner)));
    } else {
      settings.set(key, value);
    }
  }

  private static Optional<JsonNode> parse(String text) {
    Optional<JsonNode> plain = PlainToml.parse(text);
    if (plain.isPresent() || LockTrees.isTooDeep(text)) {
      return plain;
    }
    try {
      return Optional.of(LockTrees.toml(text));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static Problem broken(Section section, boolean last) {
    String where = " that starts at line " + section.line();
    return last
        ? Problem.at(
            ProblemCode.LCK001,
            section.line(),
            "the lock is damaged or cut off in the part" + where)
        : Problem.at(ProblemCode.LCK012, section.line(), "an entry is no TOML: the one" + where);
  }

  /** The lock ends too early; said only if no other problem says why. */
  void cutOff(String message) {
    complete = false;
    if (problems.isEmpty()) {
      problems.add(Problem.of(ProblemCode.LCK001, message));
    }
  }

  /** The lock ends within its last entry. */
  void cutOffInLastEntry() {
    complete = false;
    int line = entries.get(entries.size() - 1).line();
    problems.add(
        Problem.at(ProblemCode.LCK001, line, "the lock ends within the entry at line " + line));
  }

  void unknownVersion(String message) {
    complete = false;
    problems.add(Problem.of(ProblemCode.LCK011, message));
  }

  /** What stands outside the entries. */
  JsonNode settings() {
    return settings;
  }

  List<LockEntry> entries() {
    return entries;
  }

  boolean isComplete() {
    return complete;
  }
}
