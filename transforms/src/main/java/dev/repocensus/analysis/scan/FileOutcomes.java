package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ReadStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a file that is no Python: read, recovered, skipped, or not there at all. */
final class FileOutcomes {
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.US_ASCII);

  private FileOutcomes() {}

  static FileFacts pointer(FileEntry entry, FileContent content, byte[] sha256) {
    Problem problem =
        Problem.at(ProblemCode.FIL004, 1, "a Git LFS pointer, not the file it stands for");
    return unscanned(
        entry, content, sha256, ReadStatus.FAILED, ProblemCode.FIL004.name(), List.of(problem));
  }

  /** A file that is no Python. */
  static FileFacts unscanned(
      FileEntry entry,
      FileContent content,
      byte[] sha256,
      ReadStatus status,
      @Nullable String reason,
      List<Problem> problems) {
    return new FileFacts(
        entry, status, reason, content.length(), entry.sourceSet(), sha256, null, null, problems);
  }

  static FileFacts read(
      FileEntry entry, FileContent content, byte[] sha256, List<Problem> problems) {
    boolean isDamaged = problems.stream().anyMatch(FileOutcomes::costsContent);
    String reason = isDamaged ? problems.get(0).code().name() : null;
    return unscanned(
        entry,
        content,
        sha256,
        isDamaged ? ReadStatus.RECOVERED : ReadStatus.READ,
        reason,
        problems);
  }

  /** Whether a problem means that something of the file is not in the rows. */
  private static boolean costsContent(Problem problem) {
    return switch (problem.code()) {
      case MAN001, MAN002, FIL002, LCK001, LCK012, LCK010, FIL007 -> true;
      case SYN001, SYN002, SYN003, SYN004, SYN005 -> true;
      default -> false;
    };
  }

  static boolean isLfsPointer(FileContent content) {
    return content.length() >= LFS_POINTER.length
        && Arrays.equals(
            content.bytes(), 0, LFS_POINTER.length, LFS_POINTER, 0, LFS_POINTER.length);
  }
}
