package dev.repocensus.cli.progress;

import java.util.Locale;

/** The wording that the plain and the drawn progress share. */
final class Lines {

  private Lines() {}

  /** {@code parse 61,204/61,204 files 21.4s}. */
  static String phase(String name, String message, double seconds) {
    return String.format(Locale.ROOT, "%-10s %-62s %6.1fs", plain(name), plain(message), seconds);
  }

  /** {@code 1,200/61,204 files}, or {@code 1,200 files} while the total is not known. */
  static String count(long done, long total, String unit) {
    return total > 0
        ? String.format(Locale.ROOT, "%,d/%,d %s", done, total, plain(unit))
        : String.format(Locale.ROOT, "%,d %s", done, plain(unit));
  }

  /** Without control characters: a path may hold any byte, and must not move the cursor. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
