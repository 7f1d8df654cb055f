package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the test of an {@code if} says about its branches. Parentheses mean nothing, as in CPython's
 * syntax tree; {@code and} holds if each operand holds; {@code not} swaps the branches.
 */
final class Condition {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_LABEL = 200;

  private final Tokens tokens;
  private int trueFlags;
  private int falseFlags;
  private List<String> trueTexts = List.of();
  private List<String> falseTexts = List.of();

  Condition(Tokens tokens) {
    this.tokens = tokens;
  }

  int trueFlags() {
    return trueFlags;
  }

  int falseFlags() {
    return falseFlags;
  }

  List<String> trueTexts() {
    return trueTexts;
  }

  List<String> falseTexts() {
    return falseTexts;
  }

  /** Reads the test that the tokens hold. */
  void read() {
    trueFlags = 0;
    falseFlags = 0;
    trueTexts = List.of();
    falseTexts = List.of();
    int size = tokens.size();
    if (size == 0 || tokens.isCut() || !mayMatter(size)) {
      return;
    }
    judge(0, size, true, 0);
    readLabels(size);
  }

  private boolean mayMatter(int size) {
    for (int i = 0; i < size; i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      if (tokens.isName(i)
          ? Keyword.isOfTest(tokens.bytes(), start, end) || tokens.isText(i, "False")
          : tokens.isText(i, "0")) {
        return true;
      }
    }
    return false;
  }

  /** Judges a span; {@code isWhole} when its negation is the other branch. */
  private void judge(int from, int to, boolean isWhole, int depth) {
    int wraps = Primaries.wraps(tokens, from, to);
    int lo = from + wraps;
    int hi = to - wraps;
    if (depth > MAX_DEPTH || lo >= hi || isOpaque(lo, hi)) {
      return;
    }
    int and = nextAnd(lo, hi);
    if (and < hi) {
      int start = lo;
      while (start < hi) {
        judgeOperand(start, and, depth);
        start = and + 1;
        and = nextAnd(start, hi);
      }
      // Outside typing the whole is false, so the other branch is real code.
      falseFlags |= isWhole && (trueFlags & Guard.TYPING) != 0 ? Guard.NOT_TYPING : 0;
    } else if (tokens.keyword(lo) == Keyword.NOT) {
      int inner = facts(lo + 1, hi, depth + 1);
      trueFlags |= (inner & Guard.TYPING) != 0 ? Guard.NOT_TYPING : 0;
      if (isWhole) {
        falseFlags |= inner & (Guard.TYPING | Guard.NEVER);
      }
    } else {
      int inner = fact(lo, hi);
      trueFlags |= inner;
      falseFlags |= isWhole && (inner & Guard.TYPING) != 0 ? Guard.NOT_TYPING : 0;
    }
  }

  private void judgeOperand(int from, int to, int depth) {
    judge(from, to, false, depth + 1);
  }

  /** What surely holds when the span is true, without following {@code not}. */
  private int facts(int from, int to, int depth) {
    int wraps = Primaries.wraps(tokens, from, to);
    int lo = from + wraps;
    int hi = to - wraps;
    if (depth > MAX_DEPTH || lo >= hi || isOpaque(lo, hi)) {
      return 0;
    }
    if (nextAnd(lo, hi) < hi) {
      return operands(lo, hi, depth);
    }
    return tokens.keyword(lo) == Keyword.NOT ? 0 : fact(lo, hi);
  }

  private int operands(int lo, int hi, int depth) {
    int all = 0;
    int start = lo;
    while (start < hi) {
      int and = nextAnd(start, hi);
      all |= facts(start, and, depth + 1);
      start = and + 1;
    }
    return all;
  }

  /** The guard that one operand stands for. */
  private int fact(int lo, int hi) {
    if (Primaries.isPrimary(tokens, lo, hi)) {
      int last = hi - 1;
      if (tokens.isName(last, "TYPE_CHECKING")) {
        return Guard.TYPING;
      }
      boolean isNever =
          tokens.isName(last, "MYPY")
              || (hi - lo == 1 && (tokens.isText(lo, "False") || tokens.isText(lo, "0")));
      return isNever ? Guard.NEVER : 0;
    }
    return isMainTest(lo, hi) ? Guard.MAIN_GUARD : 0;
  }

  /** Whether the tokens begin with the test for being run as a script. */
  boolean startsWithMainTest() {
    int first = tokens.size() > 0 && tokens.isOperator(0, '(') ? 1 : 0;
    return tokens.size() >= first + 3
        && tokens.isName(first, "__name__")
        && isMainTest(first, first + 3);
  }

  private boolean isMainTest(int lo, int hi) {
    return hi - lo == 3
        && tokens.isOperator(lo + 1, "==")
        && ((tokens.isName(lo, "__name__") && isMainText(lo + 2))
            || (tokens.isName(lo + 2, "__name__") && isMainText(lo)));
  }

  private boolean isMainText(int i) {
    return tokens.isText(i, "'__main__'") || tokens.isText(i, "\"__main__\"");
  }

  /** Whether something outside brackets makes the span no conjunction: or, if, lambda, comma. */
  private boolean isOpaque(int lo, int hi) {
    int depth = 0;
    for (int i = lo; i < hi; i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && isOpaqueToken(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpaqueToken(int i) {
    return switch (tokens.keyword(i)) {
      case Keyword.OR, Keyword.IF, Keyword.LAMBDA, Keyword.FOR -> true;
      default -> tokens.isOperator(i, ',') || tokens.isOperator(i, ":=");
    };
  }

  private int nextAnd(int lo, int hi) {
    int depth = 0;
    for (int i = lo; i < hi; i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && tokens.keyword(i) == Keyword.AND) {
        return i;
      }
    }
    return hi;
  }

  private void readLabels(int size) {
    boolean isVersion = false;
    boolean isPlatform = false;
    for (int i = 0; i < size; i++) {
      isVersion |= EnvironmentTests.isVersion(tokens, i);
      isPlatform |= EnvironmentTests.isPlatform(tokens, i);
    }
    if (!isVersion && !isPlatform) {
      return;
    }
    String text = normalised(size);
    boolean isCompound = isOpaque(0, size) || nextAnd(0, size) < size;
    String negated = isCompound ? "not (" + text + ")" : "not " + text;
    trueTexts = labels(isVersion, isPlatform, text);
    falseTexts = labels(isVersion, isPlatform, negated);
  }

  private static List<String> labels(boolean isVersion, boolean isPlatform, String text) {
    List<String> all = new ArrayList<>(2);
    if (isPlatform) {
      all.add("platform(" + text + ")");
    }
    if (isVersion) {
      all.add("version(" + text + ")");
    }
    return all;
  }

  /** The test with one way of spacing; a very long one is cut. */
  private String normalised(int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size && text.length() <= MAX_LABEL; i++) {
      if (i > 0 && isSpaced(i)) {
        text.append(' ');
      }
      int end = Math.min(tokens.end(i), tokens.start(i) + MAX_LABEL);
      int length = end - tokens.start(i);
      text.append(new String(tokens.bytes(), tokens.start(i), length, StandardCharsets.UTF_8));
    }
    return text.length() <= MAX_LABEL ? text.toString() : text.substring(0, MAX_LABEL) + "...";
  }

  private boolean isSpaced(int i) {
    int before = i - 1;
    if (tokens.isOperator(i, ',')
        || tokens.isOperator(i, '.')
        || tokens.isOperator(before, '.')
        || tokens.isOperator(i, ':')
        || tokens.isOperator(before, ':')
        || tokens.nesting(i) < 0
        || tokens.nesting(before) > 0) {
      return false;
    }
    if (tokens.nesting(i) > 0) {
      // A call or a subscript belongs to what precedes it; a tuple after an operator does not.
      boolean isTrailer =
          (tokens.kind(before) == Tokens.NAME && tokens.keyword(before) == Keyword.NONE)
              || tokens.nesting(before) < 0;
      return !isTrailer;
    }
    return true;
  }
}
