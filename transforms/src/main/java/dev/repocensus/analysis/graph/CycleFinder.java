package dev.repocensus.analysis.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the cycles of a graph whose vertices are numbered in the order of their names.
 *
 * <p>Cost: linear in vertices and edges; no elementary cycle is ever enumerated.
 */
public final class CycleFinder {
  private final IntFunction<String> names;

  /**
   * A finder for some vertices.
   *
   * @param names the name of each vertex: a path, or a project's id
   */
  public CycleFinder(IntFunction<String> names) {
    this.names = names;
  }

  /** All cycles, in the order of their least members. */
  public List<Cycle> find(Digraph graph) {
    List<Cycle> cycles = new ArrayList<>();
    for (int[] component : Components.of(graph)) {
      cycles.add(
          new Cycle(
              Cycle.idOf(Arrays.stream(component).mapToObj(names).toList()),
              Arrays.stream(component).boxed().toList(),
              Components.edgesInside(graph, component),
              ShortestCycle.in(graph, component)));
    }
    return cycles;
  }
}
