package dev.repocensus.analysis.python;

/** Where a number ends, and whether CPython would take it. */
final class Numbers {
  private Numbers() {}

  /**
   * Offset behind the number that begins here; the complement of the offset that is at fault if it
   * is none. A word such as {@code 1if} ends a number where a keyword may follow one.
   */
  static int end(byte[] text, int start) {
    int p = start;
    while (CharClass.isDigit(text[p])) {
      p++;
    }
    return CharClass.isWord(text[p]) || text[p] == '.' ? general(text, start) : p;
  }

  private static int general(byte[] text, int start) {
    int letter = text[start + 1] | 0x20;
    int p =
        text[start] != '0'
            ? decimal(text, start)
            : switch (letter) {
              case 'x' -> digits(text, start + 2, 16, true);
              case 'o' -> digits(text, start + 2, 8, true);
              case 'b' -> digits(text, start + 2, 2, true);
              default -> decimal(text, start);
            };
    return p < 0 || !CharClass.isWord(text[p]) || isKeyword(text, p) ? p : ~p;
  }

  private static int decimal(byte[] text, int start) {
    int p = text[start] == '.' ? start : digits(text, start, 10, false);
    if (p >= 0 && text[p] == '.') {
      p++;
      p = CharClass.isDigit(text[p]) ? digits(text, p, 10, false) : p;
    }
    if (p >= 0 && (text[p] | 0x20) == 'e') {
      boolean isSigned = text[p + 1] == '+' || text[p + 1] == '-';
      int power = isSigned ? p + 2 : p + 1;
      if (CharClass.isDigit(text[power])) {
        p = digits(text, power, 10, false);
      } else if (isSigned) {
        return ~p;
      }
    }
    return p >= 0 && (text[p] | 0x20) == 'j' ? p + 1 : p;
  }

  private static int digits(byte[] text, int start, int base, boolean mayStartUnderscored) {
    int p = start;
    boolean isAfterDigit = mayStartUnderscored;
    while (true) {
      if (Character.digit(text[p], base) >= 0) {
        isAfterDigit = true;
      } else if (text[p] == '_' && isAfterDigit) {
        isAfterDigit = false;
      } else {
        break;
      }
      p++;
    }
    return p == start || !isAfterDigit ? ~p : p;
  }

  private static boolean isKeyword(byte[] text, int start) {
    int end = start;
    while (CharClass.isWord(text[end])) {
      end++;
    }
    return switch (Keyword.of(text, start, end)) {
      case Keyword.AND,
          Keyword.OR,
          Keyword.IN,
          Keyword.IS,
          Keyword.IF,
          Keyword.ELSE,
          Keyword.FOR,
          Keyword.NOT ->
          true;
      default -> false;
    };
  }
}
