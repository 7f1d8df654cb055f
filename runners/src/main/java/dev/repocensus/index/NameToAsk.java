package dev.repocensus.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One distribution and where to ask for it.
 *
 * @param distribution the normalized name
 * @param indexes in this order
 * @param everywhere whether every index is asked; else the first that has it is the last
 */
public record NameToAsk(String distribution, List<IndexAddress> indexes, boolean everywhere) {
  public NameToAsk {
    indexes = List.copyOf(indexes);
  }

  /**
   * Every name once, sorted: in the order of the indexes, but an index that a lock took it from
   * first.
   *
   * @param names normalized names, in any order and number
   * @param own those that are asked everywhere, because the scope publishes them itself
   * @param recorded URLs of indexes by name, as locks record them
   */
  public static List<NameToAsk> plan(
      Collection<String> names,
      Set<String> own,
      Map<String, ? extends Collection<String>> recorded,
      List<IndexAddress> indexes) {
    List<NameToAsk> plan = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      Collection<String> urls = recorded.containsKey(name) ? recorded.get(name) : Set.of();
      List<IndexAddress> order = new ArrayList<>();
      indexes.stream().filter(index -> urls.stream().anyMatch(index::isAt)).forEach(order::add);
      indexes.stream().filter(index -> !order.contains(index)).forEach(order::add);
      plan.add(new NameToAsk(name, order, own.contains(name)));
    }
    return plan;
  }
}
