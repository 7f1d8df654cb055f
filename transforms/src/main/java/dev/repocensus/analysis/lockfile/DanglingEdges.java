package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Edges of a uv lock that end nowhere. uv writes an entry for every edge, so such a lock is cut off
 * or was edited by hand, even if every line of it can be read. (PEX locks name requirements of
 * every environment, and most of those edges rightly end nowhere.)
 */
public final class DanglingEdges {
  private DanglingEdges() {}

  /** One clause for each edge, in the order of the lock. */
  public static List<String> of(Lockfile lock) {
    Set<String> known = new HashSet<>();
    lock.distributions().forEach(each -> known.add(each.distribution()));
    List<String> dangling = new ArrayList<>();
    for (LockedDistribution each : lock.distributions()) {
      for (LockedDependency dependency : each.dependencies()) {
        if (!known.contains(dependency.distribution())) {
          dangling.add(
              "'"
                  + each.distribution()
                  + "' needs '"
                  + dependency.distribution()
                  + "', which is not in the lock");
        }
      }
    }
    return dangling.stream().distinct().toList();
  }

  /** The first of them as a problem, with how many there are; none if every edge ends somewhere. */
  static List<Problem> problems(Lockfile lock) {
    List<String> dangling = of(lock);
    if (dangling.isEmpty()) {
      return hasRoot(lock)
          ? List.of()
          : List.of(
              Problem.of(
                  ProblemCode.LCK012,
                  "nothing in the lock asks for what is locked: it is cut off"));
    }
    String more =
        dangling.size() == 1 ? "" : " (and " + (dangling.size() - 1) + " more such edges)";
    return List.of(Problem.of(ProblemCode.LCK012, dangling.get(0) + more));
  }

  /**
   * Whether some entry is a project's own, or the requirements are recorded; an empty lock needs
   * neither.
   */
  private static boolean hasRoot(Lockfile lock) {
    return lock.distributions().isEmpty()
        || !lock.inputs().requirements().isEmpty()
        || lock.distributions().stream().anyMatch(each -> isRoot(each.sourceKind()));
  }

  private static boolean isRoot(SourceKind kind) {
    return kind == SourceKind.VIRTUAL || kind == SourceKind.EDITABLE || kind == SourceKind.PATH;
  }
}
