package dev.repocensus.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file, as {@code path/to/file.py:14}.
 *
 * @param file the path as the lake spells it
 * @param line from 1
 */
public record ImportPlace(String file, int line) {

  /** A place as it is written; null if the text is none. */
  public static @Nullable ImportPlace parse(String text) {
    int colon = text.lastIndexOf(':');
    String digits = text.substring(colon + 1);
    boolean isNumber =
        colon > 0
            && !digits.isEmpty()
            && digits.length() < 10
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? new ImportPlace(path(text.substring(0, colon)), number(digits)) : null;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String path(String written) {
    String path = written;
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path;
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
