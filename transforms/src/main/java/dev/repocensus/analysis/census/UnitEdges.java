package dev.repocensus.analysis.census;

import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.ImportLayer;

/**
 * The edges out of one unit's files as parallel arrays, sorted by source, target and kind, each
 * once. Files are ids of the module index, so that the graph of a whole scope is a few integers an
 * edge.
 *
 * @param source importing file
 * @param target imported file
 * @param kind ordinal of the {@link EdgeKind}
 * @param eager imported names that run when the source is imported
 * @param lazy imported names that run only when called
 * @param typing imported names that only a type checker sees
 * @param test imported names of test files
 * @param line line of the first import
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record UnitEdges(
    int[] source,
    int[] target,
    int[] kind,
    int[] eager,
    int[] lazy,
    int[] typing,
    int[] test,
    int[] line) {

  /** How many edges. */
  public int size() {
    return source.length;
  }

  /** The kind of an edge. */
  @SuppressWarnings("EnumOrdinal") // written and read by one build, never stored
  public EdgeKind kindOf(int edge) {
    return EdgeKind.values()[kind[edge]];
  }

  /** The strongest layer in which an edge exists. */
  public ImportLayer layerOf(int edge) {
    if (eager[edge] > 0) {
      return ImportLayer.EAGER;
    }
    return lazy[edge] > 0 ? ImportLayer.LAZY : ImportLayer.TYPING;
  }

  /** How many imported names make an edge. */
  public int importsOf(int edge) {
    return eager[edge] + lazy[edge] + typing[edge];
  }
}
