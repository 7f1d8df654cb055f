package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries that say the same thing twice. */
final class Duplicates {
  private record Key(String name, @Nullable String version, String fork, @Nullable String url) {}

  private Duplicates() {}

  /** The first entry of each name, version, fork and source; each further one is a problem. */
  static List<LockedDistribution> dropped(List<LockedDistribution> locked, List<Problem> problems) {
    Set<Key> seen = new HashSet<>();
    List<LockedDistribution> kept = new ArrayList<>();
    for (LockedDistribution each : locked) {
      Key key = new Key(each.distribution(), each.version(), each.fork(), each.urlRedacted());
      if (seen.add(key)) {
        kept.add(each);
      } else {
        problems.add(problem(each));
      }
    }
    return kept;
  }

  private static Problem problem(LockedDistribution each) {
    String message = each.distribution() + " is locked twice in one version";
    return new Problem(ProblemCode.LCK012, each.sourceLine(), null, each.distribution(), message);
  }
}
