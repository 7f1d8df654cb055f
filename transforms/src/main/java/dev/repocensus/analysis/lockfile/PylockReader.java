package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code pylock.toml} (PEP 751), whoever wrote it. */
final class PylockReader implements LockfileReader {
  private static final int MAJOR = 1;
  private static final List<String> SETTINGS =
      List.of("extras", "dependency-groups", "default-groups", "tool");

  @Override
  public boolean recognises(SourceText text) {
    return LockText.hasLine(LockText.top(text.text()), "lock-version = ");
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    TomlDocument document = TomlDocument.of(text, List.of("packages"), problems);
    if (!document.settings().has("lock-version")) {
      document.cutOff("the lock has no version");
    }
    checkVersion(LockTrees.text(document.settings(), "lock-version"), document, problems);
    if (document.entries().isEmpty() && !saysItIsEmpty(text)) {
      document.cutOff("the lock ends before its packages");
    }
    List<LockedDistribution> locked = locked(document, problems);
    return new Outcome<>(lockfile(document, locked), LockText.shown(problems));
  }

  private static boolean saysItIsEmpty(SourceText text) {
    return LockText.hasLine(text.text(), "packages = []");
  }

  private static void checkVersion(
      @Nullable String version, TomlDocument document, List<Problem> problems) {
    if (version == null) {
      return;
    }
    LockVersion read = LockVersion.of(version);
    if (read.major() != MAJOR) {
      document.unknownVersion("a pylock file of version " + version + " is not known");
    } else if (read.isAfter(MAJOR, 0)) {
      problems.add(Problem.of(ProblemCode.LCK014, "version " + version + " of pylock files"));
    }
  }

  private static List<LockedDistribution> locked(TomlDocument document, List<Problem> problems) {
    PylockEntries entries =
        new PylockEntries(LockTrees.texts(document.settings(), "default-groups"));
    List<LockedDistribution> locked = new ArrayList<>();
    for (LockEntry entry : document.entries()) {
      entry.named(problems).ifPresent(name -> locked.add(entries.locked(name, entry)));
    }
    return Duplicates.dropped(locked, problems);
  }

  /** The standard has no digest; PDM keeps its own in its table. */
  private static @Nullable RecordedDigest digest(JsonNode hashes) {
    return LockTrees.keys(hashes).stream()
        .map(key -> new RecordedDigest(key, hashes.path(key).asText()))
        .findFirst()
        .orElse(null);
  }

  private static Lockfile lockfile(TomlDocument document, List<LockedDistribution> locked) {
    JsonNode top = document.settings();
    String pythons = LockTrees.text(top, "requires-python");
    RecordedInputs inputs =
        RecordedInputs.NONE
            .withDigest(digest(top.path("tool").path("pdm").path("hashes")))
            .withPythons(pythons)
            .withSettings(Settings.of(top, SETTINGS));
    return new Lockfile(
        LockFormat.PYLOCK,
        LockTrees.text(top, "lock-version"),
        LockTrees.text(top, "created-by"),
        null,
        MetadataHome.NONE,
        null,
        null,
        pythons,
        LockTrees.texts(top, "environments").stream().distinct().sorted().toList(),
        locked,
        inputs.readToItsEnd(document.isComplete()));
  }
}
