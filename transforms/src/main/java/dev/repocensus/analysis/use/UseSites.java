package dev.repocensus.analysis.use;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the imports that lead to one thing stand.
 *
 * @param named the first import that no comment speaks of, and so on for each need
 * @param silenced the imports that a comment speaks of, sorted by place
 */
public record UseSites(
    @Nullable Site named,
    @Nullable Site required,
    @Nullable Site inShipped,
    @Nullable Site eager,
    List<SilencedSite> silenced) {
  static final UseSites NONE = new UseSites(null, null, null, null, List.of());

  /** The first import of at least this need that no comment speaks of; null if there is none. */
  public @Nullable Site first(Need need) {
    return switch (need) {
      case NAMED -> named;
      case REQUIRED -> required;
      case SHIPPED -> inShipped;
      case EAGER -> eager;
    };
  }

  /** The first import of at least this need, whatever comments say; null if there is none. */
  public @Nullable Site anyFirst(Need need) {
    Site first = first(need);
    for (SilencedSite site : silenced) {
      first = site.need().compareTo(need) >= 0 ? Site.first(first, site.site()) : first;
    }
    return first;
  }
}
