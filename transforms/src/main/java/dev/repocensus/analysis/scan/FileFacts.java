package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.SourceSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param entry the file as it was found
 * @param status what became of reading it
 * @param reason the rule or problem code that explains a status other than {@code read}
 * @param size bytes as read, or as listed if it was not read
 * @param sourceSet which part of the project it belongs to, its content considered
 * @param sha256 hash of the content; null if it was not read
 * @param scan what its Python source says; null for other files
 * @param script what it declares for itself alone (PEP 723); null if nothing. No manifest of its
 *     project
 * @param problems what could not be done with it
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record FileFacts(
    FileEntry entry,
    ReadStatus status,
    @Nullable String reason,
    long size,
    SourceSet sourceSet,
    byte @Nullable [] sha256,
    @Nullable ModuleScan scan,
    @Nullable Manifest script,
    List<Problem> problems) {

  /** A file that was left alone by a rule, or could not be read. */
  static FileFacts unread(
      FileEntry entry, ReadStatus status, String reason, List<Problem> problems) {
    return new FileFacts(
        entry, status, reason, entry.size(), entry.sourceSet(), null, null, null, problems);
  }

  /** The same file with this scan in place of its own. */
  FileFacts withScan(ModuleScan other) {
    return new FileFacts(entry, status, reason, size, sourceSet, sha256, other, script, problems);
  }

  /** A file whose project failed before or while it was read. */
  public static FileFacts lost(FileEntry entry, ProblemCode why) {
    return unread(
        entry,
        entry.skipReason() == null ? ReadStatus.FAILED : ReadStatus.SKIPPED,
        why.name(),
        List.of());
  }
}
