package dev.repocensus.analysis.python;

/** Numbers as Python 2 wrote them: octal {@code 0777}, long {@code 10L}. */
final class OldNumbers {
  private OldNumbers() {}

  /** Whether the letter at the offset ends a long number. */
  static boolean isLong(byte[] text, int p) {
    if (p == 0 || !isHexDigit(text[p - 1]) || CharClass.isWord(text[p + 1])) {
      return false;
    }
    int start = p - 1;
    while (start > 0 && CharClass.isWord(text[start - 1])) {
      start--;
    }
    return CharClass.isDigit(text[start]);
  }

  private static boolean isHexDigit(byte b) {
    int letter = b | 0x20;
    return CharClass.isDigit(b) || (letter >= 'a' && letter <= 'f');
  }

  /** Whether the zero at the offset begins an octal number. */
  static boolean isOctal(byte[] text, int p) {
    if (!CharClass.isDigit(text[p + 1]) || isInsideNumber(text, p)) {
      return false;
    }
    int end = p;
    boolean isZero = true;
    while (CharClass.isDigit(text[end]) || text[end] == '_') {
      isZero &= text[end] == '0' || text[end] == '_';
      end++;
    }
    int next = text[end] | 0x20;
    return !isZero && text[end] != '.' && next != 'e' && next != 'j';
  }

  /** Whether a name or a number such as {@code 1e-05} began before the offset. */
  private static boolean isInsideNumber(byte[] text, int p) {
    if (p > 0 && (CharClass.isWord(text[p - 1]) || text[p - 1] == '.')) {
      return true;
    }
    return p > 2
        && (text[p - 1] == '-' || text[p - 1] == '+')
        && (text[p - 2] | 0x20) == 'e'
        && (CharClass.isDigit(text[p - 3]) || text[p - 3] == '.' || text[p - 3] == '_');
  }
}
