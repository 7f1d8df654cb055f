package dev.repocensus.analysis.python;

/** Characters outside ASCII in code: all must belong to identifiers (PEP 3131). */
final class Identifiers {
  private Identifiers() {}

  /** Checks the character at the offset; returns the offset behind it. */
  static int check(byte[] text, int p, Lexer lexer) {
    int length = length(text, p);
    if (length < 2) {
      return p + 1;
    }
    int codePoint = text[p] & 0xff >> (length + 1);
    for (int i = 1; i < length; i++) {
      codePoint = codePoint << 6 | (text[p + i] & 0x3f);
    }
    // A character newer than the running JDK's tables gets the benefit of the doubt.
    if (!Character.isUnicodeIdentifierPart(codePoint)
        && Character.getType(codePoint) != Character.UNASSIGNED) {
      lexer.syntax(p, "a character that no name may hold");
    }
    return p + length;
  }

  /** Bytes of the well-formed UTF-8 sequence here, else 1. */
  private static int length(byte[] text, int p) {
    int lead = text[p] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    for (int i = 1; i < length; i++) {
      if ((text[p + i] & 0xc0) != 0x80) {
        return 1;
      }
    }
    return length;
  }
}
