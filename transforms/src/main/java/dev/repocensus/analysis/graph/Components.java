package dev.repocensus.analysis.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * The strongly connected components of two vertices or more: Kosaraju's two passes, which JGraphT
 * runs without recursion, over the part of the graph that can be on a cycle. (Its variant after
 * Gabow recurses, and overflows the stack on a chain of 100,000 vertices.)
 *
 * <p>Cost: linear in vertices and edges.
 */
public final class Components {
  private Components() {}

  /** The components, each sorted, in the order of their least members. */
  public static List<int[]> of(Digraph graph) {
    boolean[] alive = CyclicCore.of(graph);
    SimpleDirectedGraph<Integer, DefaultEdge> core = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (int v = 0; v < alive.length; v++) {
      if (alive[v]) {
        core.addVertex(v);
      }
    }
    for (int v = 0; v < alive.length; v++) {
      for (int e = graph.firstEdge(v); alive[v] && e < graph.endEdge(v); e++) {
        if (alive[graph.target(e)]) {
          core.addEdge(v, graph.target(e));
        }
      }
    }
    List<int[]> components = new ArrayList<>();
    for (Set<Integer> set :
        new KosarajuStrongConnectivityInspector<>(core).stronglyConnectedSets()) {
      if (set.size() > 1) {
        components.add(set.stream().mapToInt(Integer::intValue).sorted().toArray());
      }
    }
    components.sort(Comparator.comparingInt(component -> component[0]));
    return components;
  }

  /** How many edges of a graph join two members of a component. */
  public static long edgesInside(Digraph graph, int[] component) {
    long count = 0;
    for (int v : component) {
      for (int e = graph.firstEdge(v); e < graph.endEdge(v); e++) {
        count += Arrays.binarySearch(component, graph.target(e)) >= 0 ? 1 : 0;
      }
    }
    return count;
  }
}
