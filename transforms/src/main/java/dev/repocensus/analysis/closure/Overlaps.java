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
  static List<String> of(LockEntries entries, Walk walk) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<Integer> named = entries.named(entries.entry(i).distribution());
      if (named.size() > 1 && named.size() <= MOST_FORKS && named.get(0) == i) {
        overlap(entries, walk, named, overlaps);
      }
    }
    return overlaps;
  }

  private static void overlap(
      LockEntries entries, Walk walk, List<Integer> named, List<String> overlaps) {
    BitSet checked = new BitSet();
    checked.set(0, entries.environments().checked());
    for (int a : named) {
      for (int b : named.subList(named.indexOf(a) + 1, named.size())) {
        BitSet both = Bits.both(surely(entries, walk, a), surely(entries, walk, b));
        both.and(checked);
        LockedDistribution one = entries.entry(a);
        boolean differ = !Objects.equals(one.version(), entries.entry(b).version());
        if (differ && !both.isEmpty()) {
          overlaps.add(
              one.distribution()
                  + " is locked as "
                  + one.version()
                  + " and "
                  + entries.entry(b).version()
                  + " for "
                  + entries.environments().name(both.nextSetBit(0)));
          return;
        }
      }
    }
  }

  /** An entry without a marker is chosen by its edges, so it need not overlap. */
  private static BitSet surely(LockEntries entries, Walk walk, int entry) {
    return entries.entry(entry).fork().isEmpty()
        ? LockEntries.nowhere()
        : Bits.both(walk.reached(entry), entries.available(entry).certain());
  }
}
