package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which rule was meant by a word that is none. */
final class NearestRule {
  /** Two slips of the finger, not more. */
  private static final int FARTHEST = 2;

  private static final int LONGEST = 64;

  private NearestRule() {}

  static boolean isRule(String word) {
    return Arrays.stream(FindingRule.values()).anyMatch(rule -> rule.name().equals(word));
  }

  /** The code of the rule whose code or title comes nearest; null if none is near. */
  static @Nullable String to(String word) {
    if (word.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int least = FARTHEST + 1;
    for (FindingRule rule : FindingRule.values()) {
      int distance =
          Math.min(
              distance(word.toUpperCase(Locale.ROOT), rule.name()),
              distance(word.toLowerCase(Locale.ROOT), rule.title()));
      if (distance < least) {
        least = distance;
        nearest = rule.name();
      }
    }
    return nearest;
  }

  /** How many characters must be put in, left out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
