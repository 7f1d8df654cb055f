package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Site;
import java.util.List;

/**
 * A finding and the comments that were heeded for it: those that suppress it, or that took an
 * import out of it.
 *
 * @param heeded where the comments stand
 */
record Ruling(Finding finding, List<Site> heeded) {
  Ruling {
    heeded = List.copyOf(heeded);
  }
}
