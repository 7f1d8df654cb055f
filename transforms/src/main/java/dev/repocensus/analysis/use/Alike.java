package dev.repocensus.analysis.use;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of modules and distributions that may well belong together: {@code dateutil} and {@code
 * python-dateutil}, {@code yaml} and {@code pyyaml}. Asked only about a module that nothing is
 * known to provide and distributions of which nothing is known.
 */
final class Alike {
  private static final int LEAST = 3;

  /** A name that differs in its end alone must be long to be told from others. */
  private static final int LEAST_START = 5;

  /** What generated clients append to a module's name: {@code storage_control_v2}. */
  private static final Pattern API_VERSION =
      Pattern.compile("_v[0-9]+(?:(?:p[0-9]+)?(?:alpha|beta)[0-9]*)?$");

  /** A word in common is less than a name within a name. */
  private static final int FAR = 1_000;

  /** Parts of names that say nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "api", "base", "client", "cli", "common", "core", "django", "flask", "google", "io",
          "lib", "plugin", "plugins", "py", "py3", "python", "python3", "sdk", "server", "test",
          "tests", "testing", "tool", "tools", "types", "util", "utils");

  private Alike() {}

  /** The distribution whose name looks most like that of a top-level module; null if none does. */
  static @Nullable String nearest(String module, Iterable<String> distributions) {
    String nearest = null;
    for (String each : distributions) {
      boolean isNearer = nearest == null || distance(module, each) < distance(module, nearest);
      nearest = isAlike(module, each) && isNearer ? each : nearest;
    }
    return nearest;
  }

  private static int distance(String module, String distribution) {
    int shorter = Math.abs(letters(module).length() - letters(distribution).length());
    return isPart(module, distribution) ? shorter : shorter + FAR;
  }

  /**
   * The distribution that is called like a module, or one above it, but for dots, hyphens and a
   * version.
   */
  static @Nullable String called(String dotted, Iterable<String> distributions) {
    for (String each : distributions) {
      String squashed = each.replace("-", "");
      for (int end = dotted.length(); end > 0; end = dotted.lastIndexOf('.', end - 1)) {
        String prefix = dotted.substring(0, end).toLowerCase(Locale.ROOT);
        String unversioned = API_VERSION.matcher(prefix).replaceFirst("");
        if (unversioned.replaceAll("[._]", "").equals(squashed)) {
          return each;
        }
      }
    }
    return null;
  }

  /** Whether two names differ in nothing but words that say nothing: {@code django-ninja}. */
  static boolean isSame(String name, String other) {
    String letters = letters(name);
    return letters.length() >= LEAST && letters.equals(letters(other));
  }

  static boolean isAlike(String module, String distribution) {
    return isPart(module, distribution)
        || shareWord(module, distribution)
        || startAlike(module, distribution);
  }

  /** Whether nearly all of the shorter name begins the longer one: {@code pymdownx}. */
  private static boolean startAlike(String module, String distribution) {
    String a = letters(module);
    String b = letters(distribution);
    int shorter = Math.min(a.length(), b.length());
    int same = 0;
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same >= LEAST_START && same >= shorter - 1;
  }

  private static boolean isPart(String module, String distribution) {
    String a = letters(module);
    String b = letters(distribution);
    return a.length() >= LEAST && b.length() >= LEAST && (a.contains(b) || b.contains(a));
  }

  private static boolean shareWord(String module, String distribution) {
    Set<String> shared = words(module);
    shared.retainAll(words(distribution));
    return !shared.isEmpty();
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[-_.]+", -1)) {
      if (word.length() >= LEAST && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[-_.]+", -1)) {
      letters.append(COMMON.contains(word) ? "" : word);
    }
    return letters.toString();
  }
}
