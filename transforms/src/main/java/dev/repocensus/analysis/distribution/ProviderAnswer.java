package dev.repocensus.analysis.distribution;

import java.util.List;

/**
 * The distributions that provide a module.
 *
 * @param candidates normalized names, sorted; at least one. For a namespace: whoever has modules
 *     below it
 * @param kind what they have
 * @param source the weakest evidence among the candidates
 * @param prefix the longest known prefix of the module that was asked for
 */
public record ProviderAnswer(
    List<String> candidates, ProviderKind kind, MapSource source, String prefix) {

  public ProviderAnswer {
    candidates = List.copyOf(candidates);
  }

  /** Whether more than one distribution could be meant. */
  public boolean isAmbiguous() {
    return candidates.size() > 1;
  }
}
