package dev.repocensus.analysis.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Which known word was probably meant, by the number of letters to change (Levenshtein). */
final class Suggestion {
  /** Longer words are not compared: the distance costs the product of the lengths. */
  private static final int LONGEST = 64;

  private Suggestion() {}

  /** The end of a message about an unknown word: what was meant, else all that is known. */
  static String of(String unknown, Collection<String> known) {
    return nearest(unknown, known)
        .map(word -> "; did you mean '" + word + "'?")
        .orElse("; known here: " + String.join(", ", new TreeSet<>(known)));
  }

  /** The nearest word, if at most a third of the letters (but always one or two) differ. */
  static Optional<String> nearest(String unknown, Collection<String> known) {
    String best = null;
    int least = Math.max(2, unknown.length() / 3) + 1;
    for (String word : new TreeSet<>(known)) {
      int distance = unknown.length() > LONGEST ? least : distance(lower(unknown), lower(word));
      if (distance < least && distance < word.length()) {
        least = distance;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
