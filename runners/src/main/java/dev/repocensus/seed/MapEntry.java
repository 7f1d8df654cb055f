package dev.repocensus.seed;

import dev.repocensus.analysis.distribution.MapSource;
import java.util.List;

/**
 * One entry of the map from modules to distributions, and where it comes from.
 *
 * @param prefix the longest known prefix of the module that was asked for
 * @param distributions those that install it, normalized, sorted; for a namespace whoever has
 *     modules below it
 * @param source the weakest evidence among them
 * @param shelf which part of the map holds it, in words
 * @param readFrom the distributions with the versions that were read
 */
public record MapEntry(
    String prefix, List<String> distributions, MapSource source, String shelf, String readFrom) {
  public MapEntry {
    distributions = List.copyOf(distributions);
  }
}
