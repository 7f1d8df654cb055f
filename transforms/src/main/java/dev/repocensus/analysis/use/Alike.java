package dev.repocensus.analysis.use;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of modules and distributions that may well belong together: {@code dateutil} and {@code
 * python-dateutil}, {@code yaml} and {@code pyyaml}. Asked only about a module that nothing is
 * known to provide and distributions of which nothing is known.
 */
final class Alike {
  private static final int LEAST = 3;

  /** Parts of names that say nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "api", "base", "client", "cli", "common", "core", "django", "flask", "google", "io",
          "lib", "plugin", "plugins", "py", "py3", "python", "python3", "sdk", "server", "test",
          "tests", "testing", "tool", "tools", "types", "util", "utils");

  private Alike() {}

  /** Those of the distributions whose names look like that of a top-level module, sorted. */
  static List<String> to(String module, Iterable<String> distributions) {
    TreeSet<String> found = new TreeSet<>();
    for (String distribution : distributions) {
      if (isAlike(module, distribution)) {
        found.add(distribution);
      }
    }
    return new ArrayList<>(found);
  }

  static boolean isAlike(String module, String distribution) {
    String a = letters(module);
    String b = letters(distribution);
    boolean isPart = a.length() >= LEAST && b.length() >= LEAST && (a.contains(b) || b.contains(a));
    return isPart || shareWord(module, distribution);
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
