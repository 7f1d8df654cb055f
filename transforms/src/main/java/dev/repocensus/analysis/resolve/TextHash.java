package dev.repocensus.analysis.resolve;

/**
 * A hash of a text that grows character by character, so that all prefixes of a dotted name are
 * hashed in one pass and a path is looked up without being put together.
 */
final class TextHash {
  static final long EMPTY = 0x51_7C_C1_B7_27_22_0A_95L;
  private static final long MULTIPLIER = 0x9E_37_79_B9_7F_4A_7C_15L;

  private TextHash() {}

  static long add(long hash, char c) {
    return (hash + c + 1) * MULTIPLIER;
  }

  /** The hash of a text behind another one. */
  static long add(long hash, CharSequence text, int from, int to) {
    long sum = hash;
    for (int i = from; i < to; i++) {
      sum = add(sum, text.charAt(i));
    }
    return sum;
  }

  /** The hash of what stands before the names in a directory: its path and a slash. */
  static long inside(String directory) {
    return directory.isEmpty() ? EMPTY : add(add(EMPTY, directory, 0, directory.length()), '/');
  }

  /** The slot in a table of a power of two: the upper bits, which every character reaches. */
  static int slot(long hash, int bits) {
    return (int) (hash >>> (Long.SIZE - bits));
  }

  /** Bits of a table that is at most half full. */
  static int bits(int entries) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, entries)) + 1;
  }
}
