package dev.repocensus.analysis.python;

/**
 * Statements that CPython refuses by how they begin or end: two operands side by side, as in {@code
 * print "x"}; an operator that has no operand.
 */
final class OldStatements {
  private OldStatements() {}

  /** Reports if the word is followed by something that only Python 2, or nobody, would accept. */
  static void check(byte[] text, int start, int wordEnd, int next, Lexer lexer) {
    byte b = text[next];
    boolean isQuote = b == '"' || b == '\'';
    if (!isQuote && (next == wordEnd || !CharClass.isWord(b))) {
      return;
    }
    if (isQuote && next == wordEnd && isPrefix(text, start, wordEnd)) {
      return;
    }
    int end = next;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    if (!isQuote && Keyword.continuesExpression(Keyword.of(text, next, end))) {
      return;
    }
    if (isWord(text, start, wordEnd, "print") || isWord(text, start, wordEnd, "exec")) {
      lexer.python2(start, "print and exec are statements in Python 2 only");
    } else {
      lexer.syntax(next, "two operands without an operator");
    }
  }

  /** Whether the byte at the start of a statement is one that none can begin with. */
  static boolean isNoStart(byte[] text, int p) {
    return switch (text[p]) {
      case '=', ',', ':', ';', '%', '/', '&', '|', '^', '<', '>', '!' -> true;
      case '-' -> text[p + 1] == '>';
      default -> false;
    };
  }

  /** Whether what stands between two offsets ends with an operator. */
  static boolean isOpenEnded(byte[] text, int start, int newline) {
    int p = newline - 1;
    while (p >= start && CharClass.isBlank(text[p])) {
      p--;
    }
    return p >= start && isOperator(text[p]);
  }

  private static boolean isOperator(byte b) {
    return switch (b) {
      case '=', '+', '-', '*', '/', '%', '&', '|', '^', '<', '>', '~', '@' -> true;
      default -> false;
    };
  }

  /**
   * Whether a parameter is taken apart, as in {@code def f(a, (b, c))}.
   *
   * @param tokens what stands between {@code def} and its colon
   */
  static boolean hasTupleParameter(Tokens tokens) {
    int size = tokens.size();
    int open = parameters(tokens);
    int depth = 0;
    for (int i = open; i < size; i++) {
      boolean isParameter = i > open && depth == 1 && tokens.isOperator(i, '(');
      if (isParameter && (i == open + 1 || tokens.isOperator(i - 1, ','))) {
        return true;
      }
      depth += tokens.nesting(i);
      if (depth == 0) {
        return false;
      }
    }
    return false;
  }

  /** Index of the bracket that opens the parameters of a {@code def}; the size if none does. */
  static int parameters(Tokens tokens) {
    int size = tokens.size();
    int open = 0;
    while (open < size && !tokens.isOperator(open, '(')) {
      open = tokens.nesting(open) > 0 ? tokens.closing(open, size) + 1 : open + 1;
    }
    return Math.min(open, size);
  }

  private static boolean isPrefix(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("rbuft".indexOf(text[i] | 0x20) < 0) {
        return false;
      }
    }
    return end - start <= 2;
  }

  private static boolean isWord(byte[] text, int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
