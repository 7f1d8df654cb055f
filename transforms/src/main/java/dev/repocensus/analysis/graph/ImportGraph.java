package dev.repocensus.analysis.graph;

import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ImportLayer;
import java.util.Arrays;
import java.util.List;

/**
 * Direct imports between numbered vertices, files or projects, each with what it takes to run.
 * Edges may come in any order and more than once; an edge of several layers is in the graphs of all
 * of them. Cost: 9 bytes an added edge.
 */
public final class ImportGraph {
  /** The strongest first; an edge keeps its layer's position. */
  private static final List<ImportLayer> LAYERS =
      List.of(ImportLayer.EAGER, ImportLayer.LAZY, ImportLayer.TYPING);

  private final int vertices;
  private long[] edges = new long[64];
  private byte[] layers = new byte[64];
  private int size;

  /** A graph without edges. */
  public ImportGraph(int vertices) {
    this.vertices = vertices;
  }

  /** Adds an import; one from a vertex to itself is no edge. */
  public void add(int source, int target, ImportLayer layer) {
    if (source == target) {
      return;
    }
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, size * 2);
      layers = Arrays.copyOf(layers, size * 2);
    }
    edges[size] = Digraph.edge(source, target);
    layers[size++] = (byte) LAYERS.indexOf(layer);
  }

  /** How many vertices. */
  public int vertices() {
    return vertices;
  }

  /**
   * The graph of a layer: {@code all}, {@code runtime} without typing imports, {@code eager}
   * without lazy ones either. Imports declare nothing, so {@code declared} has no edge.
   */
  public Digraph in(GraphLayer layer) {
    long[] chosen = new long[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (layers[i] <= weakest(layer)) {
        chosen[count++] = edges[i];
      }
    }
    return Digraph.of(vertices, Arrays.copyOf(chosen, count));
  }

  private static int weakest(GraphLayer layer) {
    return switch (layer) {
      case ALL -> LAYERS.indexOf(ImportLayer.TYPING);
      case RUNTIME -> LAYERS.indexOf(ImportLayer.LAZY);
      case EAGER -> LAYERS.indexOf(ImportLayer.EAGER);
      case DECLARED -> -1;
    };
  }

  /** The same imports between the groups of vertices, for example the projects of files. */
  public ImportGraph between(int[] groupOf, int groups) {
    ImportGraph grouped = new ImportGraph(groups);
    for (int i = 0; i < size; i++) {
      int source = groupOf[(int) (edges[i] >>> 32)];
      grouped.add(source, groupOf[(int) edges[i]], LAYERS.get(layers[i]));
    }
    return grouped;
  }
}
