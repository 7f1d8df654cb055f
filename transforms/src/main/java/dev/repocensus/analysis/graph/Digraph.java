package dev.repocensus.analysis.graph;

import java.util.Arrays;

/**
 * A directed graph of vertices 0..n-1, its edges sorted by source and target, each once and none
 * from a vertex to itself.
 *
 * <p>Cost: one int an edge and one a vertex.
 */
public final class Digraph {
  private final int[] starts;
  private final int[] targets;

  private Digraph(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  /**
   * The graph of some edges, given as source in the high and target in the low half of a long; in
   * any order.
   */
  public static Digraph of(int vertices, long[] edges) {
    long[] sorted = edges.clone();
    Arrays.sort(sorted);
    int[] starts = new int[vertices + 1];
    int[] targets = new int[sorted.length];
    int count = 0;
    long before = -1;
    for (long edge : sorted) {
      int source = (int) (edge >>> 32);
      int target = (int) edge;
      if (edge != before && source != target) {
        targets[count++] = target;
        starts[source + 1]++;
      }
      before = edge;
    }
    for (int v = 0; v < vertices; v++) {
      starts[v + 1] += starts[v];
    }
    return new Digraph(starts, Arrays.copyOf(targets, count));
  }

  /** An edge as {@link #of} takes it. */
  public static long edge(int source, int target) {
    return ((long) source << 32) | target;
  }

  public int vertices() {
    return starts.length - 1;
  }

  public int edges() {
    return targets.length;
  }

  int firstEdge(int vertex) {
    return starts[vertex];
  }

  int endEdge(int vertex) {
    return starts[vertex + 1];
  }

  int target(int edge) {
    return targets[edge];
  }
}
