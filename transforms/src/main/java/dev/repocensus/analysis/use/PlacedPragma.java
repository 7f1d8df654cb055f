package dev.repocensus.analysis.use;

import java.util.List;

/**
 * A comment that asks for findings to be passed over.
 *
 * @param site where it stands
 * @param rules the rules it names
 * @param reason why, as written; empty if it does not say
 */
public record PlacedPragma(Site site, List<String> rules, String reason) {
  public PlacedPragma {
    rules = List.copyOf(rules);
  }
}
