package dev.repocensus.analysis.use;

import dev.repocensus.analysis.python.ImportedName;
import java.util.List;

/**
 * Tells imports that only run where another one failed, and that one cannot fail:
 *
 * <pre>{@code
 * try:
 *     from ._vendor import tomli
 * except ImportError:
 *     import tomli
 * }</pre>
 *
 * <p>Told by where statements stand, for a file is seen import by import: a handler's first import
 * comes right after the last one of its {@code try}, in the same column.
 */
final class StandIns {
  private static final String TRY = "import_error_try";
  private static final String HANDLER = "import_error_handler";
  private static final int NONE = -1;

  /** The last statement of the {@code try} and its handlers so far; none outside of one. */
  private int last = NONE;

  private int column;
  private boolean isSafe;
  private boolean isBehindBody;

  /**
   * Whether an import is never run; imports must be asked about in their order.
   *
   * @param isAlwaysThere whether it cannot fail itself
   */
  boolean isNeverRun(ImportedName imported, boolean isAlwaysThere) {
    List<String> guards = imported.guards().names();
    boolean isNext = last != NONE && imported.statement() <= last + 1;
    boolean isBeside = isNext && imported.column() == column;
    boolean isInHandler = isBeside && guards.contains(HANDLER) && !guards.contains(TRY);
    if (isInHandler) {
      last = imported.statement();
      isBehindBody = true;
      return isSafe;
    }
    if (!guards.contains(TRY)) {
      last = NONE;
      return false;
    }
    isSafe = isAlwaysThere && (!isBeside || isBehindBody || isSafe);
    isBehindBody = false;
    last = imported.statement();
    column = imported.column();
    return false;
  }
}
