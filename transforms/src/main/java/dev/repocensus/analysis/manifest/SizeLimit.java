package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;

/** How long a manifest that people write may be; its parsers keep places, and are slow for it. */
final class SizeLimit {
  private static final int CHARACTERS = 1 << 20;

  private SizeLimit() {}

  /** Whether the text is too long to be read, which is said. */
  static boolean exceeds(String text, ManifestDraft draft) {
    boolean exceeds = text.length() > CHARACTERS;
    if (exceeds) {
      draft.problem(
          Problem.of(
              ProblemCode.FIL002, "a manifest of more than 1 MiB is not written by a person"));
    }
    return exceeds;
  }
}
