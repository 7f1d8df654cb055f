package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the locks of pixi, versions 4 to 7; the versions before are those of conda-lock. */
final class PixiLockReader implements LockfileReader {
  private static final Set<String> VERSIONS = Set.of("4", "5", "6", "7");

  @Override
  public boolean recognises(SourceText text) {
    String content = text.text();
    return LockText.hasLine(content, "environments:")
        && (LockText.hasLine(content, "packages:") || LockText.hasLine(content, "version: "));
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    YamlDocument document = YamlDocument.of(text.text(), "packages", problems);
    String version = LockTrees.text(document.settings(), "version");
    if (version != null && !VERSIONS.contains(version)) {
      document.unknownVersion("a pixi lock of version " + version + " is not known");
    }
    PixiEnvironments environments = new PixiEnvironments(document.settings().path("environments"));
    PlatformEntries entries = entries(document, environments, problems);
    if (!document.hasList() || (document.entries().isEmpty() && !environments.areEmpty())) {
      document.cutOff(1, "the lock ends before its packages");
    }
    List<LockedDistribution> locked = entries.locked(environments.platforms());
    Lockfile lock = lockfile(version, environments, locked, document.isComplete());
    return new Outcome<>(lock, LockText.shown(problems));
  }

  private static PlatformEntries entries(
      YamlDocument document, PixiEnvironments environments, List<Problem> problems) {
    PlatformEntries entries = new PlatformEntries();
    Set<String> seen = new HashSet<>();
    List<LockEntry> all = document.entries();
    for (int i = 0; i < all.size(); i++) {
      LockEntry entry = all.get(i);
      Optional<PixiEntry> read = PixiEntry.of(entry);
      if (read.isEmpty() && i == all.size() - 1) {
        document.cutOff(entry.line(), "the lock ends within the entry at line " + entry.line());
      } else if (read.isEmpty()) {
        problems.add(
            Problem.at(ProblemCode.LCK012, entry.line(), "an entry does not tell its name"));
      } else if (!seen.add(read.get().identity())) {
        String message = read.get().name() + " is locked twice";
        problems.add(Problem.at(ProblemCode.LCK012, entry.line(), message));
      } else {
        entries.add(read.get().part(environments));
      }
    }
    return entries;
  }

  private static Lockfile lockfile(
      @Nullable String version,
      PixiEnvironments environments,
      List<LockedDistribution> locked,
      boolean complete) {
    return new Lockfile(
        LockFormat.PIXI,
        version,
        "pixi",
        null,
        MetadataHome.NONE,
        null,
        null,
        null,
        environments.names(),
        locked,
        RecordedInputs.NONE.withSettings(environments.settings()).readToItsEnd(complete));
  }
}
