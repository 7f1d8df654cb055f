package dev.repocensus.analysis.resolve;

import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an imported name refers to, and how that was decided.
 *
 * @param resolution what kind of thing it is
 * @param target id of the file it leads to, or -1
 * @param length how many components of the asked name the answer covers
 * @param distribution the distribution that provides it; null if none does
 * @param evidence the rule that answered
 * @param confidence how sure that is; null if nothing answered
 * @param candidates the paths that could be meant, sorted, where the answer is ambiguous
 */
public record Resolved(
    Resolution resolution,
    int target,
    int length,
    @Nullable String distribution,
    String evidence,
    @Nullable Confidence confidence,
    List<String> candidates) {

  static Resolved file(int target, int length, Rule rule, Confidence confidence) {
    return new Resolved(
        Resolution.FIRST_PARTY, target, length, null, rule.evidence(), confidence, List.of());
  }

  static Resolved stdlib(Rule rule) {
    return new Resolved(
        Resolution.STDLIB, -1, 0, null, rule.evidence(), Confidence.CERTAIN, List.of());
  }

  static Resolved distribution(String name, Rule rule, Confidence confidence) {
    return new Resolved(
        Resolution.DISTRIBUTION, -1, 0, name, rule.evidence(), confidence, List.of());
  }

  static Resolved ambiguous(List<String> candidates, Rule rule) {
    return new Resolved(
        Resolution.AMBIGUOUS, -1, 0, null, rule.evidence(), Confidence.POSSIBLE, candidates);
  }

  static Resolved namespace(Rule rule) {
    return new Resolved(
        Resolution.NAMESPACE, -1, 0, null, rule.evidence(), Confidence.CERTAIN, List.of());
  }

  static Resolved nothing(Rule rule) {
    return new Resolved(Resolution.UNRESOLVED, -1, 0, null, rule.evidence(), null, List.of());
  }

  /** Whether a file answers. */
  public boolean hasTarget() {
    return target >= 0;
  }

  Resolved with(int newTarget, int newLength, Confidence newConfidence) {
    return new Resolved(
        resolution, newTarget, newLength, distribution, evidence, newConfidence, candidates);
  }
}
