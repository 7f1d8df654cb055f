package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** Forks of one name that do not exclude each other. */
final class Overlaps {
  /** More forks of one name than this are not compared. */
  private static final int MOST_FORKS = 20;

  private Overlaps() {}

  /** A clause for each name of which two versions are needed in one environment that is checked. */
  static List<String> of(LockGraph graph, Walk walk) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      List<Integer> named = graph.named(graph.entry(i).distribution());
      if (named.size() > 1 && named.size() <= MOST_FORKS && named.get(0) == i) {
        overlap(graph, walk, named, overlaps);
      }
    }
    return overlaps;
  }

  private static void overlap(
      LockGraph graph, Walk walk, List<Integer> named, List<String> overlaps) {
    BitSet checked = new BitSet();
    checked.set(0, graph.environments().checked());
    for (int a : named) {
      for (int b : named.subList(named.indexOf(a) + 1, named.size())) {
        BitSet both = Bits.both(surely(graph, walk, a), surely(graph, walk, b));
        both.and(checked);
        LockedDistribution one = graph.entry(a);
        boolean differ = !Objects.equals(one.version(), graph.entry(b).version());
        if (differ && !both.isEmpty()) {
          overlaps.add(
              one.distribution()
                  + " is locked as "
                  + one.version()
                  + " and "
                  + graph.entry(b).version()
                  + " for "
                  + graph.environments().name(both.nextSetBit(0)));
          return;
        }
      }
    }
  }

  /** An entry without a marker is chosen by its edges, so it need not overlap. */
  private static BitSet surely(LockGraph graph, Walk walk, int entry) {
    return graph.entry(entry).fork().isEmpty()
        ? LockGraph.nowhere()
        : Bits.both(walk.reached(entry), graph.available(entry).certain());
  }
}
