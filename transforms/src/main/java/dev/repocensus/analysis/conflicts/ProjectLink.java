package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.resolves.Membership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project that imports another.
 *
 * @param path the file of the first import
 * @param line its line, from 1
 */
public record ProjectLink(String from, String to, @Nullable String path, @Nullable Integer line) {

  /** Whether two projects have a resolve in common. */
  static boolean isShared(List<Membership> from, List<Membership> to) {
    return from.stream()
        .anyMatch(mine -> to.stream().anyMatch(t -> t.resolveName().equals(mine.resolveName())));
  }
}
