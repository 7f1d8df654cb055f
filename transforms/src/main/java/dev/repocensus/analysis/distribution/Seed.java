package dev.repocensus.analysis.distribution;

import java.util.List;

/**
 * A map as it is stored: what is known of each distribution, and the prefixes.
 *
 * @param distributions sorted by name
 * @param prefixes sorted by prefix and kind
 */
public record Seed(List<KnownDistribution> distributions, List<ModulePrefix> prefixes) {
  /** Nothing known. */
  public static final Seed EMPTY = new Seed(List.of(), List.of());

  public Seed {
    distributions = List.copyOf(distributions);
    prefixes = List.copyOf(prefixes);
  }
}
