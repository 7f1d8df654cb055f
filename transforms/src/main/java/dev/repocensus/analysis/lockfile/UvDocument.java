package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A uv lock as its settings and its entries. */
final class UvDocument {
  /** Revision 0 was written with the second name at first. */
  static final List<String> ENTRIES = List.of("package", "distribution");

  private static final String VERSION = "1";
  private static final int NEWEST_REVISION = 5;

  private final TomlDocument document;
  private final JsonNode settings;
  private final List<UvEntry> entries;
  private final List<Problem> problems;

  UvDocument(SourceText text, List<Problem> problems) {
    this.problems = problems;
    document = TomlDocument.of(text, ENTRIES, UvArtifacts::of, problems);
    settings = document.settings();
    entries = document.entries().stream().map(UvEntry::of).toList();
    checkEnd();
  }

  /** uv names a source for each entry and files for what comes from an index. */
  private void checkEnd() {
    if (!problems.isEmpty()) {
      return;
    }
    if (entries.isEmpty()) {
      document.cutOff("the lock holds no entry");
    } else if (entries.get(entries.size() - 1).isCutOff()) {
      document.cutOffInLastEntry();
    }
  }

  Lockfile lockfile() {
    checkVersion();
    UvRoots roots = new UvRoots(settings, entries);
    List<LockedDistribution> locked = new ArrayList<>();
    for (UvEntry entry : entries) {
      entry.entry().named(problems).ifPresent(name -> locked.add(entry.locked(name, roots)));
    }
    RecordedInputs inputs = new UvInputs(settings, entries, roots).recorded();
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
        inputs.readToItsEnd(document.isComplete()));
  }

  /** A revision only adds; a version may change the meaning of all. */
  private void checkVersion() {
    String version = LockTrees.text(settings, "version");
    int revision = settings.path("revision").asInt(0);
    if (version != null && !version.equals(VERSION)) {
      document.unknownVersion("a uv lock of version " + version + " is not known");
    } else if (revision > NEWEST_REVISION) {
      problems.add(Problem.of(ProblemCode.LCK014, "revision " + revision + " of uv locks"));
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
