package dev.repocensus.analysis.resolve;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Resolution;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What the answers of the several targets that own one importing file come to. */
final class Answers {
  private Answers() {}

  /**
   * The one that all give; one that only some give is possible; several that differ are ambiguous.
   * Null if none is an answer.
   *
   * @param isOfTarget whether the file is known to be in each of the resolves; if not, those that
   *     know no answer say nothing against one
   * @param pathOf the path of a file by its id
   */
  static @Nullable Resolved ofAll(
      List<Resolved> answers, boolean isOfTarget, IntFunction<String> pathOf) {
    List<Resolved> given =
        answers.stream().filter(a -> a.resolution() != Resolution.UNRESOLVED).toList();
    if (given.isEmpty()) {
      return null;
    }
    Resolved first = given.get(0);
    if (given.stream().allMatch(each -> isSame(each, first))) {
      boolean isSure =
          (!isOfTarget || given.size() == answers.size())
              && given.stream().allMatch(each -> each.confidence() == first.confidence());
      return isSure || first.isGuess() ? first : first.with(Confidence.POSSIBLE);
    }
    TreeSet<String> candidates = new TreeSet<>(UTF8_ORDER);
    for (Resolved each : given) {
      String distribution = each.distribution();
      candidates.addAll(each.candidates());
      if (each.hasTarget()) {
        candidates.add(pathOf.apply(each.target()));
      } else if (distribution != null) {
        candidates.add(distribution);
      }
    }
    return Resolved.ambiguous(List.copyOf(candidates), Rule.SCOPE_UNIQUE);
  }

  private static boolean isSame(Resolved one, Resolved other) {
    return one.equals(other) || (one.hasTarget() && one.target() == other.target());
  }
}
