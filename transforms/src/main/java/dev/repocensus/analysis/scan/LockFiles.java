package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.ForeignLocks;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ReadStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lockfiles by their content, whatever they are called; what is none of ours is said so. */
final class LockFiles {
  /** Locks of other languages' tools, by name. */
  private static final Set<String> FOREIGN_LOCKS =
      Set.of(
          "yarn.lock",
          "cargo.lock",
          "gemfile.lock",
          "composer.lock",
          "podfile.lock",
          "pubspec.lock",
          "mix.lock",
          "flake.lock",
          "bun.lock",
          "deno.lock",
          "package.resolved.lock",
          "packages.lock",
          "chart.lock",
          ".terraform.lock.hcl");

  private LockFiles() {}

  static FileFacts read(
      FileEntry entry, FileContent content, byte[] sha256, UnitFindings findings) {
    if (FileOutcomes.isLfsPointer(content)) {
      FileFacts facts = FileOutcomes.pointer(entry, content, sha256);
      LockScan.unread(entry.path(), content.length(), sha256, facts.problems())
          .ifPresent(findings.locks::add);
      return facts;
    }
    SourceText text = SourceText.of(entry.path(), content.copy());
    Optional<LockfileFormat> format = LockfileFormat.detect(text);
    if (format.isEmpty()) {
      return unknownLock(entry, content, text, sha256, findings);
    }
    LockScan.Read lock = LockScan.read(format.get(), text, sha256, findings.known);
    findings.locks.add(lock);
    return FileOutcomes.read(entry, content, sha256, lock.problems());
  }

  /**
   * A lock that no reader knows is said so, and that it is there, if its name tells the format; one
   * of another language is none of ours.
   */
  private static FileFacts unknownLock(
      FileEntry entry, FileContent content, SourceText text, byte[] sha256, UnitFindings findings) {
    String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    if (ForeignLocks.tool(text).isPresent()
        || FOREIGN_LOCKS.contains(name.toLowerCase(Locale.ROOT))) {
      return FileOutcomes.unscanned(
          entry, content, sha256, ReadStatus.SKIPPED, "foreign_lock", List.of());
    }
    List<Problem> problems = LockfileFormat.ofNoFormat(text);
    LockScan.unread(entry.path(), content.length(), sha256, problems)
        .ifPresent(findings.locks::add);
    String reason = ProblemCode.LCK013.name();
    return FileOutcomes.unscanned(entry, content, sha256, ReadStatus.SKIPPED, reason, problems);
  }

  /** A requirements file that a tool compiled is a lock as well; only its content tells. */
  static List<Problem> compiled(
      SourceText text, byte[] sha256, List<Problem> known, UnitFindings findings) {
    Optional<LockfileFormat> format = LockfileFormat.detect(text);
    if (format.isEmpty()) {
      return List.of();
    }
    LockScan.Read lock = LockScan.read(format.get(), text, sha256, findings.known);
    findings.locks.add(lock);
    return lock.problems().stream()
        .filter(each -> known.stream().noneMatch(k -> Objects.equals(k.line(), each.line())))
        .toList();
  }
}
