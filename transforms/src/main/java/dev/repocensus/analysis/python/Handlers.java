package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/** What {@code except} and {@code with} headers catch. */
final class Handlers {
  private Handlers() {}

  /**
   * Guards of the body of a {@code try} that has a handler with this header.
   *
   * @param tokens what stands between {@code except} and its colon
   */
  static int caught(Tokens tokens) {
    int size = tokens.size();
    int lo = size > 0 && tokens.isOperator(0, '*') ? 1 : 0;
    int hi = asAt(tokens, lo, size);
    if (lo == hi) {
      return Guard.BROAD_TRY;
    }
    if (isTuple(tokens, lo, hi)) {
      return elements(tokens, lo + 1, hi - 1);
    }
    return elements(tokens, lo, hi);
  }

  /** Whether the header is {@code except X, e} or {@code except X, (a, b)}: bound by Python 2. */
  static boolean isPython2(Tokens tokens) {
    int size = tokens.size();
    int target = comma(tokens, 0, size) + 1;
    if (target < 2 || target >= size) {
      return false;
    }
    if (tokens.isOperator(target, '(') && tokens.closing(target, size) == size - 1) {
      return isVariable(tokens, target + 1);
    }
    return target == size - 1 && isVariable(tokens, target);
  }

  /** By the look of it: the name of an exception would begin with a capital letter. */
  private static boolean isVariable(Tokens tokens, int i) {
    return tokens.isName(i) && Character.isLowerCase(tokens.text(i).charAt(0));
  }

  /** Whether a {@code with} header holds {@code suppress(ImportError)}. */
  static boolean suppressesImportError(Tokens tokens) {
    int size = tokens.size();
    for (int i = 0; i + 1 < size; i++) {
      if (tokens.isName(i, "suppress") && tokens.isOperator(i + 1, '(')) {
        int close = tokens.closing(i + 1, size);
        if ((elements(tokens, i + 2, close) & Guard.IMPORT_ERROR_TRY) != 0) {
          return true;
        }
        i = close;
      }
    }
    return false;
  }

  private static int asAt(Tokens tokens, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && tokens.keyword(i) == Keyword.AS) {
        return i;
      }
    }
    return to;
  }

  private static boolean isTuple(Tokens tokens, int lo, int hi) {
    return tokens.isOperator(lo, '(')
        && tokens.closing(lo, hi) == hi - 1
        && comma(tokens, lo + 1, hi - 1) < hi - 1;
  }

  private static int elements(Tokens tokens, int from, int to) {
    int all = 0;
    int start = from;
    while (start < to) {
      int comma = comma(tokens, start, to);
      all |= guard(Primaries.lastName(tokens, start, comma));
      start = comma + 1;
    }
    return all;
  }

  private static int guard(@Nullable String name) {
    if (name == null) {
      return 0;
    }
    return switch (name) {
      case "ImportError", "ModuleNotFoundError" -> Guard.IMPORT_ERROR_TRY;
      case "Exception", "BaseException" -> Guard.BROAD_TRY;
      default -> 0;
    };
  }

  /** Index of the next comma outside brackets, or {@code to}. */
  static int comma(Tokens tokens, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && tokens.isOperator(i, ',')) {
        return i;
      }
    }
    return to;
  }
}
