package dev.repocensus.analysis.graph;

import java.util.Arrays;

/**
 * Which vertices can lie on a cycle at all: those left when vertices with nothing coming in or
 * nothing going out are taken away again and again. In real import graphs a few percent are left.
 */
final class CyclicCore {
  private CyclicCore() {}

  static boolean[] of(Digraph graph) {
    boolean[] alive = new boolean[graph.vertices()];
    Arrays.fill(alive, true);
    peel(graph, reversed(graph), alive);
    peel(reversed(graph), graph, alive);
    return alive;
  }

  /** Takes away what has no living predecessor, first come first served. */
  private static void peel(Digraph forward, Digraph backward, boolean[] alive) {
    int[] indegree = new int[forward.vertices()];
    int[] queue = new int[forward.vertices()];
    int end = 0;
    for (int v = 0; v < indegree.length; v++) {
      for (int e = backward.firstEdge(v); e < backward.endEdge(v); e++) {
        indegree[v] += alive[backward.target(e)] ? 1 : 0;
      }
      if (alive[v] && indegree[v] == 0) {
        queue[end++] = v;
      }
    }
    for (int at = 0; at < end; at++) {
      int v = queue[at];
      alive[v] = false;
      for (int e = forward.firstEdge(v); e < forward.endEdge(v); e++) {
        int next = forward.target(e);
        if (alive[next] && --indegree[next] == 0) {
          queue[end++] = next;
        }
      }
    }
  }

  private static Digraph reversed(Digraph graph) {
    long[] edges = new long[graph.edges()];
    int count = 0;
    for (int v = 0; v < graph.vertices(); v++) {
      for (int e = graph.firstEdge(v); e < graph.endEdge(v); e++) {
        edges[count++] = Digraph.edge(graph.target(e), v);
      }
    }
    return Digraph.of(graph.vertices(), edges);
  }
}
