package dev.repocensus.transform;

import dev.repocensus.schema.table.RowOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The few rows worth reading without a query.
 *
 * @param cycles the worst cycles, largest first
 * @param locks locks that do not match their manifest
 */
public record Highlights(List<Cycle> cycles, List<Lock> locks) {

  /** Several parts as one; at most one of them has cycles. */
  static Highlights merge(List<Highlights> parts) {
    List<Cycle> cycles = new ArrayList<>();
    List<Lock> locks = new ArrayList<>();
    for (Highlights part : parts) {
      cycles.addAll(part.cycles());
      locks.addAll(part.locks());
    }
    locks.sort(Comparator.comparing(Lock::path, RowOrder.TEXT));
    return new Highlights(cycles, locks);
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
}
