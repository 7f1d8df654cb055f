package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.lockfile.UvSections.Section;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A uv lock as its settings and its entries. */
final class UvDocument {
  /** Entries of one lock beyond this are not read; real locks hold some thousands. */
  private static final int MOST_ENTRIES = 500_000;

  private final ObjectNode settings = JsonNodeFactory.instance.objectNode();
  private final List<UvEntry> entries = new ArrayList<>();
  private boolean complete;

  private UvDocument(boolean complete) {
    this.complete = complete;
  }

  /** Reads all sections; those that are broken become problems. */
  static UvDocument of(List<Section> sections, List<Problem> problems) {
    UvDocument document = new UvDocument(problems.isEmpty());
    boolean damaged = !document.complete;
    for (int i = 0; i < Math.min(sections.size(), MOST_ENTRIES); i++) {
      boolean last = i == sections.size() - 1;
      document.section(sections.get(i), last, damaged, problems);
    }
    document.checkEnd(sections, problems);
    return document;
  }

  private void section(Section section, boolean last, boolean known, List<Problem> problems) {
    Optional<JsonNode> tree = parse(section);
    if (tree.isEmpty()) {
      complete = false;
      if (!known) {
        problems.add(broken(section, last));
      }
      return;
    }
    for (String key : LockTrees.keys(tree.get())) {
      JsonNode value = tree.get().path(key);
      if (key.equals("package") || key.equals("distribution")) {
        LockTrees.items(value).forEach(entry -> entries.add(new UvEntry(entry, section.line())));
      } else {
        settings.set(key, value);
      }
    }
  }

  private static Optional<JsonNode> parse(Section section) {
    if (LockTrees.isTooDeep(section.text())) {
      return Optional.empty();
    }
    try {
      return Optional.of(LockTrees.toml(section.text()));
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

  /** uv names a source for each entry and files for what comes from an index. */
  private void checkEnd(List<Section> sections, List<Problem> problems) {
    if (sections.size() > MOST_ENTRIES) {
      complete = false;
      problems.add(Problem.of(ProblemCode.LCK001, "the lock has too many entries to be read"));
    }
    boolean readable = problems.isEmpty();
    if (readable && entries.isEmpty()) {
      complete = false;
      problems.add(Problem.of(ProblemCode.LCK001, "the lock holds no entry"));
    } else if (readable && entries.get(entries.size() - 1).isCutOff()) {
      complete = false;
      int line = entries.get(entries.size() - 1).line();
      problems.add(
          Problem.at(ProblemCode.LCK001, line, "the lock ends within the entry at line " + line));
    }
  }

  Lockfile lockfile(List<Problem> problems) {
    checkVersion(problems);
    UvRoots roots = new UvRoots(settings, entries);
    List<LockedDistribution> locked = new ArrayList<>();
    for (UvEntry entry : entries) {
      String name = entry.name();
      if (name == null) {
        problems.add(Problem.at(ProblemCode.LCK012, entry.line(), "an entry has no name"));
      } else {
        locked.add(entry.locked(name, roots));
      }
    }
    RecordedInputs inputs = new UvInputs(settings, roots).recorded();
    return new Lockfile(
        LockFormat.UV,
        formatVersion(),
        "uv",
        null,
        MetadataHome.NONE,
        null,
        null,
        LockTrees.text(settings, "requires-python"),
        environments(),
        Duplicates.dropped(locked, problems),
        inputs.readToItsEnd(complete));
  }

  private void checkVersion(List<Problem> problems) {
    String version = LockTrees.text(settings, "version");
    if (version != null && !version.equals("1")) {
      complete = false;
      problems.add(
          Problem.of(ProblemCode.LCK011, "a uv lock of version " + version + " is not known"));
    }
  }

  private @Nullable String formatVersion() {
    String version = LockTrees.text(settings, "version");
    String revision = LockTrees.text(settings, "revision");
    return version == null ? null : version + "." + (revision == null ? "0" : revision);
  }

  private List<String> environments() {
    return Stream.of("resolution-markers", "supported-markers", "required-markers")
        .flatMap(key -> LockTrees.texts(settings, key).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
