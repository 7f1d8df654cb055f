package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDependency;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where each entry of a lock is needed: the least fixed point over its edges, from its roots. An
 * entry is visited again only for environments or extras that are new to it.
 *
 * <p>Cost: for each entry, its edges times the environments that reached it one by one at worst; in
 * real locks nearly all arrive at once.
 */
final class Walk {
  /** Visits of one walk beyond this end it: no real lock needs a hundredth. */
  private static final int MOST_VISITS = 2_000_000;

  private record Visit(int entry, int depth) {}

  private final LockEntries entries;
  private final Predicate<String> isExcluded;
  private final BitSet[] reached;
  private final int[] depths;
  private final boolean[] isRoot;
  private final Map<Integer, Map<String, BitSet>> extras = new HashMap<>();
  private final Map<String, Bits> rests = new HashMap<>();
  private final Deque<Visit> open = new ArrayDeque<>();
  private int visits;

  Walk(LockEntries entries, Predicate<String> isExcluded) {
    this.entries = entries;
    this.isExcluded = isExcluded;
    reached = new BitSet[entries.size()];
    depths = new int[entries.size()];
    Arrays.fill(depths, -1);
    isRoot = new boolean[entries.size()];
  }

  /** An entry that is a project itself: all its extras and groups are wanted. */
  void start(int entry) {
    isRoot[entry] = true;
    reach(entry, entries.available(entry).possible(), List.of(), 0);
  }

  /** An entry that a project asks for, without saying more than that. */
  void startDirect(int entry) {
    reach(entry, entries.available(entry).possible(), List.of(), 1);
  }

  /** A requirement of a project that has no entry. */
  void start(RootEdge root) {
    follow(root.dependency(), active(root), 0);
  }

  /** An entry that is needed where it is available, at an unknown depth. */
  void assume(int entry) {
    reach(entry, entries.available(entry).possible(), List.of(), -1);
  }

  /** Follows edges until nothing new is reached. */
  void run() {
    for (Visit next = open.poll(); next != null && visits < MOST_VISITS; next = open.poll()) {
      visits++;
      for (LockedDependency edge : entries.entry(next.entry()).dependencies()) {
        follow(edge, active(next.entry(), edge).possible(), next.depth());
      }
    }
  }

  /** Whether the walk came to its end. */
  boolean isFinished() {
    return visits < MOST_VISITS;
  }

  private void follow(LockedDependency edge, BitSet where, int depth) {
    if (where.isEmpty() || isExcluded.test(edge.distribution())) {
      return;
    }
    for (int target : entries.targets(edge)) {
      BitSet there = Bits.both(where, entries.available(target).possible());
      if (!there.isEmpty()) {
        reach(target, there, edge.extras(), depth < 0 ? -1 : depth + 1);
      }
    }
  }

  private void reach(int entry, BitSet where, List<String> withExtras, int depth) {
    boolean isNew = grow(entry, where);
    for (String extra : withExtras) {
      BitSet known =
          extras
              .computeIfAbsent(entry, e -> new TreeMap<>())
              .computeIfAbsent(extra, x -> new BitSet());
      int before = known.cardinality();
      known.or(where);
      isNew |= known.cardinality() > before;
    }
    if (depths[entry] < 0) {
      depths[entry] = depth;
    }
    if (isNew) {
      open.add(new Visit(entry, depth));
    }
  }

  private boolean grow(int entry, BitSet where) {
    BitSet known = reached[entry];
    if (known == null) {
      reached[entry] = (BitSet) where.clone();
      return true;
    }
    int before = known.cardinality();
    known.or(where);
    return known.cardinality() > before;
  }

  /** Where an entry is needed. */
  BitSet reached(int entry) {
    BitSet where = reached[entry];
    return where == null ? LockEntries.nowhere() : where;
  }

  /** Edges from the nearest root; -1 if none reaches it, or that is not known. */
  int depth(int entry) {
    return depths[entry];
  }

  BitSet active(RootEdge root) {
    return activeBits(root).possible();
  }

  Bits activeBits(RootEdge root) {
    return rest(root.dependency().marker());
  }

  /** Where an edge of an entry is needed. */
  Bits active(int entry, LockedDependency edge) {
    BitSet here = reached(entry);
    if (here.isEmpty()) {
      return Bits.none();
    }
    ConditionParts condition = entries.condition(edge.marker());
    if (condition.isComplex() && !isRoot[entry]) {
      return withEachExtra(entry, here, condition);
    }
    BitSet where = isRoot[entry] ? here : withGroup(entry, here, condition.group());
    Bits rest = rest(edge.marker());
    return new Bits(Bits.both(where, rest.possible()), Bits.both(where, rest.certain()));
  }

  private BitSet withGroup(int entry, BitSet here, @Nullable String group) {
    if (group == null) {
      return here;
    }
    return extras.getOrDefault(entry, Map.of()).getOrDefault(group, LockEntries.nowhere());
  }

  private Bits rest(@Nullable String marker) {
    return rests.computeIfAbsent(
        marker == null ? "" : marker, m -> entries.markers().of(entries.condition(marker).rest()));
  }

  private Bits withEachExtra(int entry, BitSet here, ConditionParts condition) {
    Bits without = entries.markers().of(condition.rest(), "");
    Bits all = new Bits(Bits.both(here, without.possible()), Bits.both(here, without.certain()));
    Map<String, BitSet> own = extras.getOrDefault(entry, Map.of());
    for (String extra : Set.copyOf(own.keySet())) {
      Bits with = entries.markers().of(condition.rest(), extra);
      BitSet where = withGroup(entry, here, extra);
      all = all.or(new Bits(Bits.both(where, with.possible()), Bits.both(where, with.certain())));
    }
    return all;
  }
}
