package dev.repocensus.analysis.python;

/** Two operands side by side at the start of a statement, as in {@code print "x"}. */
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

  /**
   * Whether a parameter is taken apart, as in {@code def f(a, (b, c))}.
   *
   * @param tokens what stands between {@code def} and its colon
   */
  static boolean hasTupleParameter(Tokens tokens) {
    int size = tokens.size();
    int open = 0;
    while (open < size && !tokens.isOperator(open, '(')) {
      open = tokens.nesting(open) > 0 ? tokens.closing(open, size) + 1 : open + 1;
    }
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
