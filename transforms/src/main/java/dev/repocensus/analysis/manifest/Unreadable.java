package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.Optional;

/** What stands in place of a manifest and is none. */
final class Unreadable {
  private static final String LFS = "version https://git-lfs.github.com/spec/";

  private static final int NULS = 10;

  private Unreadable() {}

  static Optional<Problem> problem(SourceText text) {
    if (text.text().startsWith(LFS)) {
      return Optional.of(Problem.of(ProblemCode.FIL004, "a Git LFS pointer, not the file itself"));
    }
    if (holdsNuls(text.text()) && !RequirementsText.hasWideMark(text.bytes())) {
      return Optional.of(Problem.of(ProblemCode.FIL005, "the file holds NUL bytes"));
    }
    return Optional.empty();
  }

  /** One or two are damage that costs a line; a binary file has many. */
  private static boolean holdsNuls(String text) {
    int found = 0;
    for (int at = text.indexOf('\0'); at >= 0 && found < NULS; at = text.indexOf('\0', at + 1)) {
      found++;
    }
    return found == NULS;
  }

  /** Whether a line is one that a merge left behind. */
  static boolean isConflictMarker(String line) {
    return line.startsWith("<<<<<<<") || line.startsWith(">>>>>>>") || line.startsWith("=======");
  }
}
