package dev.repocensus.transform;

import dev.repocensus.schema.table.RowOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The few rows worth reading without a query.
 *
 * @param cycles the worst cycles, largest first
 * @param locks locks that do not match their manifest
 * @param verdicts distributions of projects by verdict, those in order left out
 * @param missing the distributions that most projects lack, the worst first
 */
public record Highlights(
    List<Cycle> cycles, List<Lock> locks, SortedMap<String, Long> verdicts, List<Missing> missing) {

  static Highlights ofCycles(List<Cycle> cycles) {
    return new Highlights(cycles, List.of(), new TreeMap<>(), List.of());
  }

  static Highlights ofLocks(List<Lock> locks) {
    return new Highlights(List.of(), locks, new TreeMap<>(), List.of());
  }

  static Highlights ofUses(SortedMap<String, Long> verdicts, List<Missing> missing) {
    return new Highlights(List.of(), List.of(), verdicts, missing);
  }

  /** Several parts as one; at most one of them has cycles, and one has verdicts. */
  static Highlights merge(List<Highlights> parts) {
    List<Cycle> cycles = new ArrayList<>();
    List<Lock> locks = new ArrayList<>();
    SortedMap<String, Long> verdicts = new TreeMap<>();
    List<Missing> missing = new ArrayList<>();
    for (Highlights part : parts) {
      cycles.addAll(part.cycles());
      locks.addAll(part.locks());
      verdicts.putAll(part.verdicts());
      missing.addAll(part.missing());
    }
    locks.sort(Comparator.comparing(Lock::path, RowOrder.TEXT));
    return new Highlights(cycles, locks, verdicts, missing);
  }

  /**
   * A strongly connected component.
   *
   * @param level {@code project} or {@code module}
   * @param layer which imports it is made of
   * @param size its members
   * @param shortest a shortest cycle in it
   * @param witness one line for each step of it, with the file and the line of the import
   */
  public record Cycle(
      String level, String layer, int size, List<String> shortest, List<String> witness) {}

  /**
   * A lock that has drifted.
   *
   * @param path the lockfile
   * @param verdict how far
   * @param reasons why
   */
  public record Lock(String path, String verdict, List<String> reasons) {}

  /**
   * A distribution that is imported and neither declared nor locked.
   *
   * @param projects how many projects lack it
   */
  public record Missing(String distribution, long projects) {}
}
