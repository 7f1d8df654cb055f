package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lockfile formats the census reads. To add one: write its reader, add its line, and put a
 * folder of fixtures beside the others.
 */
@SuppressWarnings("ImmutableEnumChecker") // readers hold no state
public enum LockfileFormat {
  PEX(LockFormat.PEX, new PexLockReader()),
  UV(LockFormat.UV, new UvLockReader()),
  PYLOCK(LockFormat.PYLOCK, new PylockReader()),
  POETRY(LockFormat.POETRY, new PoetryLockReader()),
  PDM(LockFormat.PDM, new PdmLockReader()),
  PIPENV(LockFormat.PIPENV, new PipfileLockReader()),
  PANTS_REQUIREMENTS(LockFormat.PANTS_REQUIREMENTS, new PantsRequirementsReader()),
  PIP_COMPILE(LockFormat.PIP_COMPILE, new PipCompileReader()),
  CONDA_LOCK(LockFormat.CONDA_LOCK, new CondaLockReader()),
  CONDA_EXPLICIT(LockFormat.CONDA_EXPLICIT, new CondaExplicitReader()),
  PIXI(LockFormat.PIXI, new PixiLockReader());

  private final LockFormat format;
  private final LockfileReader reader;

  LockfileFormat(LockFormat format, LockfileReader reader) {
    this.format = format;
    this.reader = reader;
  }

  /**
   * The format of a content; its name is not looked at. Empty for the locks of other tools and
   * languages, and for what is no lock.
   */
  public static Optional<LockfileFormat> detect(SourceText text) {
    return Arrays.stream(values()).filter(each -> each.reader.recognises(text)).findFirst();
  }

  /** What can be said of a content that is of none of the formats: first, where a merge stopped. */
  public static List<Problem> ofNoFormat(SourceText text) {
    Problem unknown =
        Problem.of(ProblemCode.LCK013, "no reader recognises the content of this lock");
    return LockText.conflict(text).map(merge -> List.of(merge, unknown)).orElse(List.of(unknown));
  }

  /** All that can be read of a lock of this format; what is broken is a problem beside it. */
  public Outcome<Lockfile> read(SourceText text) {
    return reader.read(text);
  }

  /** The value of the column {@code lock_format}. */
  public LockFormat format() {
    return format;
  }
}
