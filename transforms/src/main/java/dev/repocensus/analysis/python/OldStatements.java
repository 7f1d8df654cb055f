package dev.repocensus.analysis.python;

/** Statements and headers of Python 2 that its successors refuse. */
final class OldStatements {
  private OldStatements() {}

  /** Reports {@code print x} and {@code exec x}, which are calls in any newer Python. */
  static void check(byte[] text, int start, int wordEnd, int next, Lexer lexer) {
    if (!isWord(text, start, wordEnd, "print") && !isWord(text, start, wordEnd, "exec")) {
      return;
    }
    byte b = text[next];
    if (b != '"' && b != '\'') {
      if (next == wordEnd || !CharClass.isWord(b)) {
        return;
      }
      int end = next;
      while (CharClass.isWord(text[end])) {
        end++;
      }
      if (Keyword.continuesExpression(Keyword.of(text, next, end))) {
        return;
      }
    }
    lexer.python2(start, "print and exec are statements in Python 2 only");
  }

  /** Whether a statement holds a comma outside brackets and parameters of a lambda. */
  static boolean hasComma(Tokens tokens) {
    int depth = 0;
    int lambdas = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.nesting(i);
      if (depth == 0 && tokens.keyword(i) == Keyword.LAMBDA) {
        lambdas++;
      } else if (depth == 0 && tokens.isOperator(i, ':')) {
        lambdas--;
      } else if (depth == 0 && lambdas == 0 && tokens.isOperator(i, ',')) {
        return true;
      }
    }
    return false;
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
