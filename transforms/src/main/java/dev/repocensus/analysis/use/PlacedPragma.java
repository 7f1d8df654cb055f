package dev.repocensus.analysis.use;

import dev.repocensus.analysis.python.Pragma;
import java.util.List;

/**
 * A comment that asks for findings to be passed over.
 *
 * @param site where it stands
 * @param rules the rules it names
 * @param reason why, as written; empty if it does not say
 * @param isAlone whether it stands alone on its line, so that it speaks of the next
 */
public record PlacedPragma(Site site, List<String> rules, String reason, boolean isAlone) {
  public PlacedPragma {
    rules = List.copyOf(rules);
  }

  /** A comment of a file. */
  public static PlacedPragma of(String path, Pragma pragma) {
    Site site = new Site(path, pragma.line());
    return new PlacedPragma(site, pragma.rules(), pragma.reason(), pragma.isAlone());
  }

  /** Whether it speaks of a line of its file: its own, or the next if it stands alone. */
  public boolean isOver(Site other) {
    int next = isAlone ? 1 : 0;
    boolean isNear = other.line() >= site.line() && other.line() <= site.line() + next;
    return isNear && other.path().equals(site.path());
  }
}
