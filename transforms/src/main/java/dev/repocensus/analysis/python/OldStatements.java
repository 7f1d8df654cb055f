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
