package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/** Spans of tokens that are one operand: {@code a}, {@code a.b}, {@code a(x).b}, {@code a[0].b}. */
final class Primaries {
  private static final int MAX_WRAPS = 200;

  private Primaries() {}

  /** Whether the span has no operator outside brackets. */
  static boolean isPrimary(Tokens tokens, int lo, int hi) {
    boolean wantsOperand = true;
    int i = lo;
    while (i < hi) {
      int nesting = tokens.nesting(i);
      if (nesting > 0) {
        int close = tokens.closing(i, hi);
        if (close == hi) {
          return false;
        }
        i = close;
        wantsOperand = false;
      } else if (wantsOperand && tokens.kind(i) != Tokens.OPERATOR && !isOperatorWord(tokens, i)) {
        wantsOperand = false;
      } else if (!wantsOperand && tokens.isOperator(i, '.')) {
        wantsOperand = true;
      } else {
        return false;
      }
      i++;
    }
    return lo < hi && !wantsOperand;
  }

  private static boolean isOperatorWord(Tokens tokens, int i) {
    return switch (tokens.keyword(i)) {
      case Keyword.NOT, Keyword.LAMBDA -> true;
      default -> tokens.isName(i, "await") || tokens.isName(i, "yield");
    };
  }

  /** How many pairs of parentheses enclose the whole span; at most {@link #MAX_WRAPS}. */
  static int wraps(Tokens tokens, int lo, int hi) {
    int wraps = 0;
    while (wraps < MAX_WRAPS && isWrapped(tokens, lo + wraps, hi - wraps)) {
      wraps++;
    }
    return wraps;
  }

  private static boolean isWrapped(Tokens tokens, int lo, int hi) {
    return hi - lo >= 2
        && tokens.isOperator(lo, '(')
        && tokens.isOperator(hi - 1, ')')
        && tokens.closing(lo, hi) == hi - 1;
  }

  /** The last name of {@code a} or {@code x.a}; null for any other expression. */
  static @Nullable String lastName(Tokens tokens, int from, int to) {
    int wraps = wraps(tokens, from, to);
    int lo = from + wraps;
    int hi = to - wraps;
    return hi > lo && tokens.isName(hi - 1) && isPrimary(tokens, lo, hi)
        ? tokens.text(hi - 1)
        : null;
  }
}
