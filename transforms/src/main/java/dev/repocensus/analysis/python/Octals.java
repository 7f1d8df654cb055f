package dev.repocensus.analysis.python;

/** Octal numbers as Python 2 wrote them: {@code 0777}. */
final class Octals {
  private Octals() {}

  /** Whether the zero at the offset begins one. */
  static boolean isOld(byte[] text, int p) {
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
