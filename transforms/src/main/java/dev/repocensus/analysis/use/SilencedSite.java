package dev.repocensus.analysis.use;

import java.util.List;

/**
 * An import that a comment speaks of.
 *
 * @param site where the import starts
 * @param need how much it needs what it names
 * @param pragma where the comment stands
 * @param rules the rules it names
 * @param reason why, as written; empty if it does not say
 */
public record SilencedSite(Site site, Need need, Site pragma, List<String> rules, String reason) {
  public SilencedSite {
    rules = List.copyOf(rules);
  }
}
