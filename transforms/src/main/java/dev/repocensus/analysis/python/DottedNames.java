package dev.repocensus.analysis.python;

/** Dotted names such as {@code a.b.c}. */
final class DottedNames {
  private DottedNames() {}

  /** Whether each part is an identifier. */
  static boolean isValid(String name) {
    boolean isStart = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.') {
        if (isStart) {
          return false;
        }
        isStart = true;
      } else if (isStart ? !isStart(c) : !Character.isUnicodeIdentifierPart(c)) {
        return false;
      } else {
        isStart = false;
      }
    }
    return !isStart;
  }

  private static boolean isStart(char c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }
}
