package dev.repocensus.analysis.census;

import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.ImportLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the imports behind each edge out of a unit's files. */
final class EdgeTally {
  private final Map<Key, int[]> tallies = new HashMap<>();

  private record Key(int source, int target, EdgeKind kind) {}

  /** Position of each count in a tally. */
  private static final int EAGER = 0;

  private static final int LAZY = 1;
  private static final int TYPING = 2;
  private static final int TEST = 3;
  private static final int LINE = 4;

  void add(int source, int target, EdgeKind kind, ImportLayer layer, boolean isTest, int line) {
    int[] tally =
        tallies.computeIfAbsent(new Key(source, target, kind), key -> new int[] {0, 0, 0, 0, line});
    switch (layer) {
      case EAGER -> tally[EAGER]++;
      case LAZY -> tally[LAZY]++;
      case TYPING -> tally[TYPING]++;
    }
    tally[TEST] += isTest ? 1 : 0;
    tally[LINE] = Math.min(tally[LINE], line);
  }

  @SuppressWarnings("EnumOrdinal") // written and read by one build, never stored
  UnitEdges edges() {
    List<Key> keys = new ArrayList<>(tallies.keySet());
    keys.sort(
        Comparator.comparingInt(Key::source)
            .thenComparingInt(Key::target)
            .thenComparing(Key::kind));
    int n = keys.size();
    UnitEdges edges =
        new UnitEdges(
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n]);
    for (int i = 0; i < n; i++) {
      Key key = keys.get(i);
      int[] tally = tallies.getOrDefault(key, new int[LINE + 1]);
      edges.source()[i] = key.source();
      edges.target()[i] = key.target();
      edges.kind()[i] = key.kind().ordinal();
      edges.eager()[i] = tally[EAGER];
      edges.lazy()[i] = tally[LAZY];
      edges.typing()[i] = tally[TYPING];
      edges.test()[i] = tally[TEST];
      edges.line()[i] = tally[LINE];
    }
    return edges;
  }
}
