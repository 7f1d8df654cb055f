package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.closure.Closure.Node;
import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.schema.row.LockFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks one lock: which of its entries are needed, in which of its environments, and whether it
 * holds all that they need.
 *
 * <p>Each distinct marker is parsed once and evaluated once for each value of its variables.
 */
public final class LockClosure {
  private final Lockfile lock;
  private final Roots roots;
  private final LockGraph graph;
  private final Overrides overrides;
  private final Walk walk;

  private LockClosure(Lockfile lock, List<RootRequirement> declared) {
    this.lock = lock;
    roots = Roots.of(lock, declared);
    graph = new LockGraph(lock, Conditions.of(lock, roots.edges()));
    overrides = new Overrides(lock.inputs());
    walk = new Walk(graph, overrides::isExcluded);
  }

  /**
   * The closure of a lock. A lock that is damaged or without entries has none.
   *
   * @param declared what is declared beside it now; counts only if the lock records no roots
   */
  public static Closure of(Lockfile lock, List<RootRequirement> declared) {
    return lock.distributions().isEmpty() || !lock.inputs().isComplete()
        ? Closure.UNKNOWN
        : new LockClosure(lock, declared).closure();
  }

  private Closure closure() {
    start();
    walk.run();
    EdgeList edges = new EdgeList(graph, overrides);
    for (RootEdge root : roots.edges()) {
      edges.add(-1, root.dependency(), root.group(), walk.activeBits(root), roots.areRecorded());
    }
    for (int i = 0; i < graph.size(); i++) {
      for (LockedDependency edge : graph.entry(i).dependencies()) {
        edges.add(i, edge, null, walk.active(i, edge), true);
      }
    }
    List<Node> nodes = nodes();
    boolean tells = walk.isFinished() && tellsEdges() && graph.environments().checked() > 0;
    return new Closure(
        edges.edges(),
        nodes,
        tells ? (Boolean) (edges.missing() + edges.unsatisfied() == 0) : null,
        tells ? (Long) edges.missing() : null,
        tells ? (Long) edges.unsatisfied() : null,
        knowsOrphans()
            ? (Long) nodes.stream().filter(each -> Boolean.TRUE.equals(each.isOrphan())).count()
            : null,
        lock.inputs().setting("conflicts").isEmpty() ? Overlaps.of(graph, walk) : List.of(),
        walk.isFinished() ? edges.forkGaps() : List.of(),
        graph.environments().checked());
  }

  private void start() {
    if (!roots.areKnown() || !tellsEdges()) {
      for (int i = 0; i < graph.size(); i++) {
        walk.assume(i);
      }
      return;
    }
    for (int member : roots.members()) {
      if (roots.areRecorded()) {
        walk.start(member);
      } else {
        walk.startDirect(member);
      }
    }
    roots.edges().forEach(walk::start);
  }

  /** Whether the format writes what each entry requires. */
  private boolean tellsEdges() {
    LockFormat format = lock.format();
    boolean always =
        format == LockFormat.PEX || format == LockFormat.UV || format == LockFormat.POETRY;
    return always || lock.distributions().stream().anyMatch(each -> !each.dependencies().isEmpty());
  }

  private boolean knowsOrphans() {
    return roots.areKnown() && tellsEdges() && walk.isFinished();
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    boolean known = knowsOrphans();
    LackedPythons lacked = new LackedPythons(graph.environments());
    for (int i = 0; i < graph.size(); i++) {
      int depth = walk.depth(i);
      nodes.add(
          new Node(
              known && depth >= 0 ? (Integer) depth : null,
              known ? (Boolean) (depth == 1) : graph.entry(i).isDirect(),
              known ? (Boolean) walk.reached(i).isEmpty() : null,
              lacked.first(graph.entry(i).requiresPython(), walk.reached(i))));
    }
    return nodes;
  }
}
