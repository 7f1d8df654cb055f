package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the YAML locks of conda-lock, versions 1 and 2, and the first ones of pixi, which wrote the
 * same as version 3.
 */
final class CondaLockReader implements LockfileReader {
  private static final String PIXI = "3";
  private static final Set<String> VERSIONS = Set.of("1", "2", PIXI);
  private static final List<String> SETTINGS =
      List.of(
          "content_hash",
          "channels",
          "platforms",
          "sources",
          "inputs_metadata",
          "time_metadata",
          "git_metadata",
          "custom_metadata");

  @Override
  public boolean recognises(SourceText text) {
    String content = text.text();
    boolean hasMetadata = LockText.hasLine(content, "metadata:");
    boolean hasEntries = LockText.hasLine(content, "package:");
    return (hasEntries && (hasMetadata || LockText.hasLine(content, "  manager:")))
        || (hasMetadata && LockText.hasLine(content, "  content_hash:"));
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    YamlDocument document = YamlDocument.of(text.text(), "package", problems);
    String version = LockTrees.text(document.settings(), "version");
    if (version != null && !VERSIONS.contains(version)) {
      document.unknownVersion("a conda-lock file of version " + version + " is not known");
    }
    PlatformEntries entries = entries(document, problems);
    JsonNode metadata = document.settings().path("metadata");
    if (document.entries().isEmpty() || !metadata.isObject()) {
      document.cutOff(1, "the lock has no packages or no metadata");
    }
    List<String> platforms = LockTrees.texts(metadata, "platforms");
    Lockfile lock = lockfile(version, metadata, entries.locked(platforms), document.isComplete());
    return new Outcome<>(lock, LockText.shown(problems));
  }

  private static PlatformEntries entries(YamlDocument document, List<Problem> problems) {
    PlatformEntries entries = new PlatformEntries();
    Set<List<String>> seen = new HashSet<>();
    List<LockEntry> all = document.entries();
    for (int i = 0; i < all.size(); i++) {
      LockEntry entry = all.get(i);
      boolean whole = entry.has("version") && entry.has("url");
      if (!whole && i == all.size() - 1) {
        document.cutOff(entry.line(), "the lock ends within the entry at line " + entry.line());
      } else if (!whole || entry.name() == null) {
        problems.add(
            Problem.at(
                ProblemCode.LCK012, entry.line(), "an entry lacks its name, version or URL"));
      } else if (!seen.add(CondaEntries.identity(entry))) {
        String message = entry.name() + " is locked twice for one platform";
        problems.add(Problem.at(ProblemCode.LCK012, entry.line(), message));
      } else {
        entries.add(CondaEntries.part(entry));
      }
    }
    return entries;
  }

  private static Lockfile lockfile(
      @Nullable String version,
      JsonNode metadata,
      List<LockedDistribution> locked,
      boolean complete) {
    return new Lockfile(
        LockFormat.CONDA_LOCK,
        version,
        PIXI.equals(version) ? "pixi" : "conda-lock",
        null,
        MetadataHome.NONE,
        null,
        null,
        null,
        LockTrees.texts(metadata, "platforms").stream().distinct().sorted().toList(),
        locked,
        RecordedInputs.NONE.withSettings(Settings.of(metadata, SETTINGS)).readToItsEnd(complete));
  }
}
