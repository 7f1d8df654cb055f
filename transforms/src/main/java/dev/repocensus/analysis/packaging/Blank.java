package dev.repocensus.analysis.packaging;

/** White space as Python's {@code str.isspace} sees it; Java's own notions differ from it. */
final class Blank {

  private Blank() {}

  static boolean is(char c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }
    return c == 0x85 || Character.isSpaceChar(c);
  }

  /** The first position from {@code at} on that holds no white space. */
  static int skip(String text, int at) {
    int next = at;
    while (next < text.length() && is(text.charAt(next))) {
      next++;
    }
    return next;
  }

  static String strip(String text) {
    int start = skip(text, 0);
    int end = text.length();
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
