package dev.repocensus.analysis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A shortest cycle as the witness of a component: breadth first from its least member, the least
 * vertices first at each step.
 */
public final class ShortestCycle {
  private ShortestCycle() {}

  /**
   * The vertices of a shortest cycle through the least member of a component, that member first.
   *
   * @param component a strongly connected component of two members or more, sorted
   */
  public static List<Integer> in(Digraph graph, int[] component) {
    int start = component[0];
    Map<Integer, Integer> cameFrom = new HashMap<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      int v = queue.remove();
      for (int e = graph.firstEdge(v); e < graph.endEdge(v); e++) {
        int next = graph.target(e);
        if (next == start) {
          return path(start, v, cameFrom);
        }
        if (Arrays.binarySearch(component, next) >= 0 && cameFrom.putIfAbsent(next, v) == null) {
          queue.add(next);
        }
      }
    }
    throw new IllegalArgumentException("vertex " + start + " is on no cycle");
  }

  private static List<Integer> path(int start, int last, Map<Integer, Integer> cameFrom) {
    List<Integer> path = new ArrayList<>();
    for (int v = last; v != start; v = cameFrom.getOrDefault(v, start)) {
      path.add(v);
    }
    path.add(start);
    Collections.reverse(path);
    return path;
  }
}
