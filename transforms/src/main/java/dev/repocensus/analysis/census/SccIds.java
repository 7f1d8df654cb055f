package dev.repocensus.analysis.census;

import dev.repocensus.schema.row.GraphLayer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files are in which component, for the layers of the module graph.
 *
 * @param layers one for {@code all}, {@code runtime} and {@code eager} each, in this order
 */
public record SccIds(List<OfLayer> layers) {

  /**
   * One layer: the files that are in a component, sorted, and the component of each.
   *
   * @param layer the layer
   * @param files ids of files
   * @param component for each the position of its component's id
   * @param ids the ids of the components
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  public record OfLayer(GraphLayer layer, int[] files, int[] component, List<String> ids) {

    @Nullable String of(int file) {
      int at = Arrays.binarySearch(files, file);
      return at < 0 ? null : ids.get(component[at]);
    }
  }

  /** The component that holds both ends of an edge; null if none does. */
  @Nullable String of(GraphLayer layer, int source, int target) {
    for (OfLayer candidate : layers) {
      if (candidate.layer() == layer) {
        String id = candidate.of(source);
        return id != null && id.equals(candidate.of(target)) ? id : null;
      }
    }
    return null;
  }
}
