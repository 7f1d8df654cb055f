package dev.repocensus.analysis.conflicts;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side that asks for versions of a distribution.
 *
 * @param side the project or resolve
 * @param path the file that declares it, or declares what brings it
 * @param line its line, from 1; null if the format gives none
 * @param chain the distributions from the one declared to the one that asks; empty if the side asks
 *     itself
 * @param lockPath the lock that the chain runs through; null without a chain
 */
record Wish(
    String side,
    String path,
    @Nullable Integer line,
    List<String> chain,
    @Nullable String lockPath) {

  static final Comparator<Wish> SHORTEST_FIRST =
      Comparator.<Wish>comparingInt(wish -> wish.chain().size())
          .thenComparing(Wish::side)
          .thenComparing(Wish::path)
          .thenComparing(Wish::line, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(wish -> String.join(" ", wish.chain()));

  Wish {
    chain = List.copyOf(chain);
  }

  boolean isTransitive() {
    return !chain.isEmpty();
  }
}
