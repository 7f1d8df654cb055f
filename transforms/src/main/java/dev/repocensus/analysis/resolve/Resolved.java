package dev.repocensus.analysis.resolve;

import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.schema.row.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an imported name refers to, and how that was decided.
 *
 * @param resolution what kind of thing it is
 * @param target id of the file it leads to, or -1
 * @param other id of the file it leads to by the less certain of two readings, or -1
 * @param length how many components of the asked name the answer covers
 * @param distribution the distribution that provides it; null if none does
 * @param evidence the rule that answered
 * @param confidence how sure that is; null if nothing answered
 * @param candidates the paths that could be meant, sorted, where the answer is ambiguous; a
 *     thousand at most
 */
public record Resolved(
    Resolution resolution,
    int target,
    int other,
    int length,
    @Nullable String distribution,
    Evidence evidence,
    @Nullable Confidence confidence,
    List<String> candidates) {
  private static final int NO_FILE = -1;

  private static Resolved of(
      Resolution resolution, @Nullable String distribution, Rule rule, @Nullable Confidence sure) {
    Evidence evidence = rule.evidence();
    return new Resolved(resolution, NO_FILE, NO_FILE, 0, distribution, evidence, sure, List.of());
  }

  static Resolved file(int target, int length, Rule rule, Confidence confidence) {
    return of(Resolution.FIRST_PARTY, null, rule, confidence).with(target, NO_FILE, length);
  }

  static Resolved stdlib(Rule rule) {
    return of(Resolution.STDLIB, null, rule, Confidence.CERTAIN);
  }

  static Resolved distribution(String name, Rule rule, Confidence confidence) {
    return of(Resolution.DISTRIBUTION, name, rule, confidence);
  }

  static Resolved ambiguous(List<String> candidates, Rule rule) {
    return new Resolved(
        Resolution.AMBIGUOUS,
        NO_FILE,
        NO_FILE,
        0,
        null,
        rule.evidence(),
        Confidence.POSSIBLE,
        candidates);
  }

  static Resolved namespace(Rule rule, Confidence confidence) {
    return of(Resolution.NAMESPACE, null, rule, confidence);
  }

  static Resolved nothing(Rule rule) {
    return of(Resolution.UNRESOLVED, null, rule, null);
  }

  /** Whether a file answers. */
  public boolean hasTarget() {
    return target >= 0;
  }

  /** Whether it rests on an equality of names alone. */
  public boolean isGuess() {
    return confidence == Confidence.GUESS;
  }

  /** The same answer with other files. */
  Resolved with(int newTarget, int newOther, int newLength) {
    return new Resolved(
        resolution, newTarget, newOther, newLength, distribution, evidence, confidence, candidates);
  }

  Resolved with(Confidence newConfidence) {
    return new Resolved(
        resolution, target, other, length, distribution, evidence, newConfidence, candidates);
  }
}
