package dev.repocensus.analysis.lockfile;

/**
 * The version of a lock format.
 *
 * @param major -1 where the text is no version
 */
record LockVersion(int major, int minor) {
  private static final int MOST_DIGITS = 6;

  /** The first two numbers of a text; what is missing is 0. */
  static LockVersion of(String text) {
    String[] parts = text.split("\\.", -1);
    return new LockVersion(number(parts[0], -1), parts.length > 1 ? number(parts[1], 0) : 0);
  }

  private static int number(String text, int other) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : other;
  }

  boolean isAfter(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor > otherMinor);
  }
}
