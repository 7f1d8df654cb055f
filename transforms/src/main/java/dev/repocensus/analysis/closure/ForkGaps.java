package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Forks of one name that leave out an environment in which it is needed. Only names of which every
 * entry is under a marker are forked; what an edge asks for where no fork may be is a gap.
 */
final class ForkGaps {
  private final LockEntries entries;
  private final Map<String, BitSet> needed = new TreeMap<>();

  ForkGaps(LockEntries entries) {
    this.entries = entries;
  }

  /** A name is needed in these environments. */
  void need(String distribution, BitSet where) {
    if (!where.isEmpty() && isForked(distribution)) {
      needed.computeIfAbsent(distribution, name -> new BitSet()).or(where);
    }
  }

  private boolean isForked(String distribution) {
    List<Integer> named = entries.named(distribution);
    return named.size() > 1 && named.stream().noneMatch(i -> entries.entry(i).fork().isEmpty());
  }

  /** A clause for each name with a gap, by name. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    needed.forEach(
        (name, where) -> {
          BitSet gap = where;
          for (int entry : entries.named(name)) {
            gap = Bits.without(gap, entries.available(entry).possible());
          }
          if (!gap.isEmpty()) {
            clauses.add(clause(name, gap.nextSetBit(0)));
          }
        });
    return clauses;
  }

  private String clause(String name, int environment) {
    List<String> versions =
        entries.named(name).stream()
            .map(entries::entry)
            .map(LockedDistribution::version)
            .map(String::valueOf)
            .distinct()
            .limit(10)
            .toList();
    return name
        + " is locked as "
        + String.join(", ", versions)
        + ", none of them for "
        + entries.environments().name(environment);
  }
}
