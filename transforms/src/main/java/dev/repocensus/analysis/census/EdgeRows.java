package dev.repocensus.analysis.census;

import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ModuleEdgeRow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The {@code module_edges} rows of one unit, once it is known which files are in a cycle. */
public final class EdgeRows {
  private EdgeRows() {}

  /** Gives every edge as a row. */
  public static void forEach(
      UnitEdges edges, ModuleIndex index, SccIds cycles, Consumer<ModuleEdgeRow> out) {
    for (int e = 0; e < edges.size(); e++) {
      out.accept(row(edges, e, index, cycles));
    }
  }

  private static ModuleEdgeRow row(UnitEdges edges, int e, ModuleIndex index, SccIds cycles) {
    int source = edges.source()[e];
    int target = edges.target()[e];
    boolean isDirect = edges.kindOf(e) == EdgeKind.DIRECT;
    return new ModuleEdgeRow(
        index.module(source).path(),
        index.module(target).path(),
        index.name(source),
        index.name(target),
        index.module(source).projectId(),
        index.module(target).projectId(),
        edges.kindOf(e),
        edges.layerOf(e),
        (long) edges.importsOf(e),
        edges.test()[e] == edges.importsOf(e),
        edges.line()[e],
        isDirect ? scc(cycles, GraphLayer.ALL, source, target) : null,
        isDirect ? scc(cycles, GraphLayer.RUNTIME, source, target) : null,
        isDirect ? scc(cycles, GraphLayer.EAGER, source, target) : null);
  }

  private static @Nullable String scc(SccIds cycles, GraphLayer layer, int source, int target) {
    return cycles.of(layer, source, target);
  }
}
