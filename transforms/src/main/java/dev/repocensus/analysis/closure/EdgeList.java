package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.closure.Closure.Edge;
import dev.repocensus.analysis.lockfile.LockedDependency;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edges of a lock that was walked: where each leads, and whether that satisfies it. */
final class EdgeList {
  private final LockEntries entries;
  private final Overrides overrides;
  private final ForkGaps forks;
  private final List<Edge> edges = new ArrayList<>();
  private final BitSet checked;
  private long missing;
  private long unsatisfied;

  EdgeList(LockEntries entries, Overrides overrides) {
    this.entries = entries;
    this.overrides = overrides;
    forks = new ForkGaps(entries);
    checked = new BitSet();
    checked.set(0, entries.environments().checked());
  }

  /**
   * Adds one edge, once for each entry it leads to.
   *
   * @param src index of the entry that requires, -1 for a root
   * @param active where it is needed
   * @param counts whether it counts if it fails
   */
  void add(int src, LockedDependency edge, @Nullable String group, Bits active, boolean counts) {
    boolean excluded = overrides.isExcluded(edge.distribution());
    BitSet where = excluded ? LockEntries.nowhere() : Bits.both(active.possible(), checked);
    BitSet surely = excluded ? LockEntries.nowhere() : Bits.both(active.certain(), checked);
    forks.need(edge.distribution(), surely);
    List<Integer> targets = entries.targets(edge);
    List<Integer> led = where.isEmpty() ? targets : leading(targets, where);
    BitSet ends = LockEntries.nowhere();
    BitSet satisfied = LockEntries.nowhere();
    boolean unknown = false;
    for (int target : led) {
      BitSet there = entries.available(target).possible();
      ends.or(there);
      Boolean allows = entries.allows(overrides.specifier(edge), target);
      unknown |= allows == null;
      if (!Boolean.FALSE.equals(allows)) {
        satisfied.or(there);
      }
    }
    BitSet gaps = Bits.without(surely, ends);
    BitSet wrong = Bits.without(Bits.both(surely, ends), satisfied);
    if (counts && !gaps.isEmpty()) {
      missing++;
    } else if (counts && !wrong.isEmpty()) {
      unsatisfied++;
    }
    BitSet fails = Bits.either(gaps, wrong);
    Boolean isSatisfied =
        where.isEmpty() ? null : !fails.isEmpty() ? Boolean.FALSE : unknown ? null : Boolean.TRUE;
    String failsIn = fails.isEmpty() ? null : entries.environments().name(fails.nextSetBit(0));
    for (int target : led.isEmpty() ? List.of(-1) : led) {
      edges.add(edge(src, target, edge, group, !where.isEmpty(), isSatisfied, failsIn));
    }
  }

  private List<Integer> leading(List<Integer> targets, BitSet where) {
    return targets.stream()
        .filter(target -> entries.available(target).possible().intersects(where))
        .toList();
  }

  private Edge edge(
      int src,
      int target,
      LockedDependency edge,
      @Nullable String group,
      boolean isActive,
      @Nullable Boolean isSatisfied,
      @Nullable String failsIn) {
    ConditionParts condition = entries.condition(edge.marker());
    return new Edge(
        src,
        target,
        edge.distribution(),
        edge.specifier(),
        edge.extras(),
        condition.shown(),
        group == null ? condition.group() : group,
        isActive,
        isSatisfied,
        failsIn);
  }

  List<Edge> edges() {
    return edges;
  }

  /** Names of which the forks leave out an environment that needs them, one clause each. */
  List<String> forkGaps() {
    return forks.clauses();
  }

  long missing() {
    return missing;
  }

  long unsatisfied() {
    return unsatisfied;
  }
}
