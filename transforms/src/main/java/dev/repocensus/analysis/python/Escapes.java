package dev.repocensus.analysis.python;

/** Escapes in string literals that CPython refuses to decode. */
final class Escapes {
  private Escapes() {}

  /**
   * Offset of the first backslash of a literal whose escape cannot be decoded.
   *
   * @return {@code to} if there is none
   */
  static int firstRefused(byte[] text, int from, int to, boolean isBytes) {
    int p = from;
    while (true) {
      p = Bytes.next(text, p, to, (byte) '\\', (byte) '\\');
      if (p >= to || !isDecoded(text, p, isBytes)) {
        return Math.min(p, to);
      }
      p += 2;
    }
  }

  /** Whether the escape at a backslash can be decoded; names of characters are not looked up. */
  static boolean isDecoded(byte[] text, int backslash, boolean isBytes) {
    int p = backslash + 2;
    return switch (text[backslash + 1]) {
      case 'x' -> isHex(text, p, 2);
      case 'u' -> isBytes || isHex(text, p, 4);
      case 'U' -> isBytes || (isHex(text, p, 8) && isCharacter(text, p));
      case 'N' -> isBytes || isNamed(text, p);
      default -> true;
    };
  }

  private static boolean isHex(byte[] text, int from, int digits) {
    for (int i = from; i < from + digits; i++) {
      if (Character.digit(text[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether eight digits are no more than 10FFFF. */
  private static boolean isCharacter(byte[] text, int from) {
    return text[from] == '0'
        && text[from + 1] == '0'
        && (text[from + 2] == '0' || (text[from + 2] == '1' && text[from + 3] == '0'));
  }

  private static boolean isNamed(byte[] text, int from) {
    int p = from + 1;
    while (CharClass.isWord(text[p]) || text[p] == ' ' || text[p] == '-') {
      p++;
    }
    return text[from] == '{' && text[p] == '}' && p > from + 1;
  }
}
