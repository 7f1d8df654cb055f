package dev.repocensus.analysis.project;

import java.util.Comparator;

/**
 * The order of texts by their UTF-8 bytes, which is the order of their code points. {@link
 * String#compareTo} differs from it where surrogate pairs meet the characters behind them.
 */
public enum Utf8Order implements Comparator<String> {
  UTF8_ORDER;

  @Override
  public int compare(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
