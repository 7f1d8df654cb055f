package dev.repocensus.analysis.resolve;

/**
 * A dotted name that is looked up by its prefixes, the longest first. As a path its dots are
 * slashes.
 */
final class DottedName {
  private final String text;

  /** Where each prefix ends: the positions of the dots, and the end. */
  private final int[] ends;

  private DottedName(String text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  static DottedName of(String text) {
    int[] ends = new int[components(text)];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        ends[count++] = i;
      }
    }
    ends[count] = text.length();
    return new DottedName(text, ends);
  }

  /** How many names a dotted name is made of; none if it is empty. */
  static int components(String text) {
    int count = text.isEmpty() ? 0 : 1;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '.' ? 1 : 0;
    }
    return Math.max(1, count);
  }

  String text() {
    return text;
  }

  /** How many components. */
  int length() {
    return ends.length;
  }

  /** How many characters the first components have. */
  int end(int components) {
    return ends[components - 1];
  }

  /** The first components. */
  String prefix(int components) {
    return components == ends.length ? text : text.substring(0, ends[components - 1]);
  }

  String top() {
    return prefix(1);
  }

  /** The hash of each prefix as a path behind something already hashed. */
  long[] hashes(long before) {
    long[] hashes = new long[ends.length];
    long hash = before;
    int at = 0;
    for (int k = 0; k < ends.length; k++) {
      hash = k == 0 ? hash : TextHash.add(hash, '/');
      hash = TextHash.add(hash, text, at, ends[k]);
      hashes[k] = hash;
      at = ends[k] + 1;
    }
    return hashes;
  }

  /** Whether the first components are, as a path, the characters of another text from there on. */
  boolean isAt(int components, String path, int from) {
    int end = ends[components - 1];
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (path.charAt(from + i) != (c == '.' ? '/' : c)) {
        return false;
      }
    }
    return true;
  }
}
