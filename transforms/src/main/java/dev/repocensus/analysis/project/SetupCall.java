package dev.repocensus.analysis.project;

import java.nio.charset.StandardCharsets;

/**
 * Whether a file named setup.py is a setuptools script: a line of it starts with a call of {@code
 * setup}, bare or dotted. A module that happens to be called setup is not one.
 */
final class SetupCall {
  private static final byte[] SETUP = "setup".getBytes(StandardCharsets.US_ASCII);

  private SetupCall() {}

  /** One pass over the bytes, which need be neither Python nor UTF-8. */
  static boolean isIn(byte[] source) {
    int at = 0;
    while (at < source.length) {
      at = skipSpace(source, at);
      int end = skipDottedName(source, at);
      if (endsWithSetup(source, at, end) && isOpenParenthesis(source, skipSpace(source, end))) {
        return true;
      }
      at = nextLine(source, end);
    }
    return false;
  }

  private static boolean endsWithSetup(byte[] source, int from, int end) {
    int start = end - SETUP.length;
    for (int i = 0; start >= from && i < SETUP.length; i++) {
      if (source[start + i] != SETUP[i]) {
        return false;
      }
    }
    return start == from || (start > from + 1 && source[start - 1] == '.' && source[from] != '.');
  }

  private static boolean isOpenParenthesis(byte[] source, int at) {
    return at < source.length && source[at] == '(';
  }

  private static int skipSpace(byte[] source, int from) {
    int at = from;
    while (at < source.length
        && (source[at] == ' ' || (source[at] >= '\t' && source[at] <= '\r'))) {
      at++;
    }
    return at;
  }

  /** Word characters with single dots between them. */
  private static int skipDottedName(byte[] source, int from) {
    int at = from;
    while (at < source.length
        && (isWord(source[at]) || (source[at] == '.' && at > from && source[at - 1] != '.'))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '_';
  }

  private static int nextLine(byte[] source, int from) {
    int at = from;
    while (at < source.length && source[at] != '\n') {
      at++;
    }
    return at + 1;
  }
}
