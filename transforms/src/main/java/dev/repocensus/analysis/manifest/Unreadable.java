package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.Optional;

/** What stands in place of a manifest and is none. */
final class Unreadable {
  private static final String LFS = "version https://git-lfs.github.com/spec/";

  private Unreadable() {}

  static Optional<Problem> problem(SourceText text) {
    if (text.text().startsWith(LFS)) {
      return Optional.of(Problem.of(ProblemCode.FIL004, "a Git LFS pointer, not the file itself"));
    }
    if (text.text().indexOf('\0') >= 0 && !RequirementsText.hasWideMark(text.bytes())) {
      return Optional.of(Problem.of(ProblemCode.FIL005, "the file holds NUL bytes"));
    }
    return Optional.empty();
  }

  /** Whether a line is one that a merge left behind. */
  static boolean isConflictMarker(String line) {
    return line.startsWith("<<<<<<<") || line.startsWith(">>>>>>>") || line.startsWith("=======");
  }
}
