package dev.repocensus.analysis.packaging;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Names of distributions and of their extras. Two names that normalize to the same text name the
 * same thing (PEP 503; PEP 685 says the same of extras).
 */
public final class DistributionName {

  private DistributionName() {}

  /**
   * The normalized name: each run of {@code -}, {@code _} and {@code .} becomes one {@code -}, and
   * letters become lower case. Any text is accepted, valid or not.
   */
  public static String normalize(String name) {
    return isNormal(name) ? name : made(name);
  }

  /** Most names are written as they normalize. */
  private static boolean isNormal(String name) {
    boolean inRun = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dash = c == '-';
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (dash ? inRun : !plain) {
        return false;
      }
      inRun = dash;
    }
    return true;
  }

  private static String made(String name) {
    StringBuilder normalized = new StringBuilder(name.length());
    boolean inRun = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean separator = isSeparator(c);
      if (!separator) {
        normalized.append(c);
      } else if (!inRun) {
        normalized.append('-');
      }
      inRun = separator;
    }
    return normalized.toString().toLowerCase(Locale.ROOT);
  }

  /** Normalized, without duplicates, sorted. */
  public static List<String> normalizeAll(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    return names.stream().map(DistributionName::normalize).distinct().sorted().toList();
  }

  /**
   * Whether a name as written is allowed in metadata: ASCII letters, digits, {@code -}, {@code _}
   * and {@code .}, with a letter or digit at both ends.
   */
  public static boolean isValid(String name) {
    if (name.isEmpty() || !isLetterOrDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetterOrDigit(c) && !isSeparator(c)) {
        return false;
      }
    }
    return isLetterOrDigit(name.charAt(name.length() - 1));
  }

  static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
