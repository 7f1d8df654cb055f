package dev.repocensus.analysis.python;

/** Where string literals without replacement fields begin and end. */
final class PlainStrings {
  private PlainStrings() {}

  /**
   * First byte of the prefix of the string whose quote is here; the quote itself if it has none.
   */
  static int prefixStart(byte[] text, int quote) {
    int start = quote;
    while (start > 0 && quote - start < 3 && isLetter(text[start - 1])) {
      start--;
    }
    if (start > 0 && CharClass.isWord(text[start - 1])) {
      return quote;
    }
    return isPrefix(text, start, quote) ? start : quote;
  }

  private static boolean isPrefix(byte[] text, int start, int quote) {
    return switch (quote - start) {
      case 1 -> "rubft".indexOf(text[start] | 0x20) >= 0;
      case 2 -> {
        int first = text[start] | 0x20;
        int second = text[start + 1] | 0x20;
        yield (first == 'r' && "bft".indexOf(second) >= 0)
            || (second == 'r' && "bftu".indexOf(first) >= 0);
      }
      default -> false;
    };
  }

  /** Whether the prefix between two offsets makes bytes of a string. */
  static boolean isBytes(byte[] text, int start, int quote) {
    return start < quote
        && ((text[start] | 0x20) == 'b' || (quote - start == 2 && (text[start + 1] | 0x20) == 'b'));
  }

  static boolean isLetter(byte b) {
    int c = b | 0x20;
    return c >= 'a' && c <= 'z';
  }

  /** Offset behind the string whose first quote is here; -1 if it is never closed. */
  static int end(byte[] text, int quote, int limit) {
    if (StringLiteral.isTriple(text, quote, limit)) {
      return tripleEnd(text, quote, limit);
    }
    int p = singleEnd(text, quote, limit);
    return p < limit && text[p] == text[quote] ? p + 1 : -1;
  }

  /** Offset of the closing quote, or of what ends the string without one. */
  static int singleEnd(byte[] text, int start, int limit) {
    byte quote = text[start];
    int p = start + 1;
    while (true) {
      byte b = text[p];
      if (b == quote) {
        return p;
      }
      if (b == '\\') {
        p = escaped(text, p);
      } else if (b == '\n' || b == '\r' || (b == 0 && p >= limit)) {
        return p;
      } else {
        p++;
      }
    }
  }

  /** Offset behind the closing quotes; -1 if there are none. */
  static int tripleEnd(byte[] text, int start, int limit) {
    byte quote = text[start];
    int p = start + 3;
    while (true) {
      p = Bytes.next(text, p, limit, quote, (byte) '\\');
      if (p >= limit) {
        return -1;
      }
      if (text[p] == '\\') {
        p = escaped(text, p);
      } else if (text[p + 1] == quote && text[p + 2] == quote) {
        return p + 3;
      } else {
        p++;
      }
    }
  }

  /** Offset behind an escape. */
  static int escaped(byte[] text, int backslash) {
    return text[backslash + 1] == '\r' && text[backslash + 2] == '\n'
        ? backslash + 3
        : backslash + 2;
  }
}
