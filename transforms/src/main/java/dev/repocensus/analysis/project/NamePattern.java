package dev.repocensus.analysis.project;

import org.jspecify.annotations.Nullable;

/**
 * A pattern for one name: {@code *} any characters, {@code ?} one, {@code [a-z]} and {@code [!a-z]}
 * one of (or outside) a set; an open bracket that never closes is itself. Case counts.
 *
 * <p>Cost per match: name length times pattern length at worst, and no recursion.
 */
final class NamePattern {
  private final String written;
  private final int @Nullable [] symbols;

  private NamePattern(String written, int @Nullable [] symbols) {
    this.written = written;
    this.symbols = symbols;
  }

  static NamePattern of(String written) {
    boolean wild = written.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    return new NamePattern(written, wild ? written.codePoints().toArray() : null);
  }

  /** Whether it matches one name only. */
  boolean isLiteral() {
    return symbols == null;
  }

  String written() {
    return written;
  }

  boolean matches(String name) {
    return symbols == null ? written.equals(name) : matches(symbols, name.codePoints().toArray());
  }

  private static boolean matches(int[] pattern, int[] name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length) {
      int width = p < pattern.length && pattern[p] != '*' ? oneAt(pattern, p, name[n]) : 0;
      if (p < pattern.length && pattern[p] == '*') {
        star = p++;
        resume = n;
      } else if (width > 0) {
        p += width;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == '*') {
      p++;
    }
    return p == pattern.length;
  }

  /** How many symbols of the pattern the character takes, 0 if it does not match there. */
  private static int oneAt(int[] pattern, int at, int character) {
    if (pattern[at] == '?') {
      return 1;
    }
    int close = pattern[at] == '[' ? closing(pattern, at) : -1;
    if (close < 0) {
      return pattern[at] == character ? 1 : 0;
    }
    boolean negated = pattern[at + 1] == '!';
    boolean in = inSet(pattern, at + (negated ? 2 : 1), close, character);
    return in != negated ? close + 1 - at : 0;
  }

  private static int closing(int[] pattern, int open) {
    int first = open + 1 < pattern.length && pattern[open + 1] == '!' ? open + 2 : open + 1;
    for (int i = first + 1; i < pattern.length; i++) {
      if (pattern[i] == ']') {
        return i;
      }
    }
    return -1;
  }

  private static boolean inSet(int[] pattern, int from, int to, int character) {
    for (int i = from; i < to; i++) {
      boolean range = i + 2 < to && pattern[i + 1] == '-';
      if (range
          ? pattern[i] <= character && character <= pattern[i + 2]
          : pattern[i] == character) {
        return true;
      }
      i += range ? 2 : 0;
    }
    return false;
  }

  @Override
  public String toString() {
    return written;
  }
}
