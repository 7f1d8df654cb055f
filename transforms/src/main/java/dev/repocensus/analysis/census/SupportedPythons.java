package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Version;
import java.util.List;

/** The interpreters that a release must run under, of a range of them. */
final class SupportedPythons {
  /** Of the interpreters that ranges are tried with, the newest: a range that has it has no end. */
  private static final int NEWEST_MINOR = 20;

  private SupportedPythons() {}

  /**
   * The oldest of the range, and the newest one where the range names it. A range without an end
   * asks nothing of interpreters to come.
   */
  static List<Version> ends(String range) {
    List<Version> all = Pythons.of(range).sample(List.of());
    Version newest = all.get(all.size() - 1);
    boolean hasEnd = newest.releaseAt(1).intValue() < NEWEST_MINOR;
    return hasEnd && all.size() > 1 ? List.of(all.get(0), newest) : List.of(all.get(0));
  }
}
