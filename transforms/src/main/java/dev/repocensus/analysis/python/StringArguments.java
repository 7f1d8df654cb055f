package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/**
 * Reads ahead over string constants, words and marks between brackets, where any space may stand.
 */
final class StringArguments {
  private byte[] text = new byte[0];
  private int limit;
  private int at;

  void reset(byte[] bytes, int length) {
    text = bytes;
    limit = length;
  }

  /** Begins at an offset, space skipped. */
  void begin(int start) {
    at = start;
    skipSpace();
  }

  /** Offset of the next token. */
  int at() {
    return at;
  }

  boolean isAt(char mark) {
    return text[at] == mark;
  }

  /** Moves over a mark if it comes next. */
  boolean accept(char mark) {
    if (text[at] != mark) {
      return false;
    }
    at++;
    skipSpace();
    return true;
  }

  /** Moves over a word if it comes next. */
  boolean word(String word) {
    int end = at;
    while (end < at + word.length() && CharClass.isWord(text[end])) {
      end++;
    }
    if (CharClass.isWord(text[end]) || !CallForm.isAt(word, text, at, end)) {
      return false;
    }
    at = end;
    skipSpace();
    return true;
  }

  /** A constant string, in parentheses or not; null for anything else. */
  @Nullable String constant() {
    int wraps = 0;
    while (accept('(')) {
      wraps++;
    }
    String value = concatenation();
    while (value != null && wraps > 0 && accept(')')) {
      wraps--;
    }
    return wraps == 0 ? value : null;
  }

  private @Nullable String concatenation() {
    String first = literal();
    if (first == null || quote() < 0) {
      return first;
    }
    StringBuilder all = new StringBuilder(first);
    while (quote() >= 0) {
      String next = literal();
      if (next == null) {
        return null;
      }
      all.append(next);
    }
    return all.toString();
  }

  private int quote() {
    int p = at;
    while (p < at + 2 && CharClass.isWord(text[p])) {
      p++;
    }
    return text[p] == '\'' || text[p] == '"' ? p : -1;
  }

  private @Nullable String literal() {
    int quote = quote();
    if (quote < 0 || PlainStrings.prefixStart(text, quote) != at) {
      return null;
    }
    int end = PlainStrings.end(text, quote, limit);
    if (end < 0) {
      return null;
    }
    String value = StringLiteral.decode(text, at, quote, end);
    at = end;
    skipSpace();
    return value;
  }

  private void skipSpace() {
    while (true) {
      byte b = text[at];
      if (CharClass.isBlank(b) || CharClass.isNewline(b) || b == '\\') {
        at++;
      } else if (b == '#') {
        while (text[at] != 0 && !CharClass.isNewline(text[at])) {
          at++;
        }
      } else {
        return;
      }
    }
  }
}
