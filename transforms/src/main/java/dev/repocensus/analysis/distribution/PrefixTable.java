package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prefixes of one kind and whose they are; the longest that a name starts with is found. */
final class PrefixTable {
  private final Map<String, List<String>> owners;
  private final String[] sorted;

  /** The prefixes by owner, made when they are first asked for. */
  private volatile @Nullable Map<String, List<String>> byOwner;

  /** A table of sorted lists of names, which it keeps. */
  PrefixTable(Map<String, List<String>> owners) {
    this.owners = owners;
    this.sorted = owners.keySet().toArray(new String[0]);
    Arrays.sort(sorted);
  }

  /** This table with another below it: where both have a prefix, this one counts. */
  PrefixTable over(Map<String, List<String>> below) {
    Map<String, List<String>> all = new HashMap<>(below);
    all.putAll(owners);
    return new PrefixTable(all);
  }

  /** The longest prefix of a dotted name that the table has; null if none. */
  @Nullable String longest(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      String prefix = name.substring(0, end);
      if (owners.containsKey(prefix)) {
        return prefix;
      }
    }
    return null;
  }

  List<String> owners(String prefix) {
    return owners.getOrDefault(prefix, List.of());
  }

  /** Everyone who has something below a name, sorted; empty if nothing is below it. */
  List<String> below(String name) {
    TreeSet<String> found = new TreeSet<>();
    String start = name + ".";
    int at = Arrays.binarySearch(sorted, start);
    for (int i = at < 0 ? -at - 1 : at; i < sorted.length && sorted[i].startsWith(start); i++) {
      found.addAll(owners(sorted[i]));
    }
    return List.copyOf(found);
  }

  /** The prefixes of an owner, sorted. */
  List<String> of(String owner) {
    Map<String, List<String>> known = byOwner;
    if (known == null) {
      known = new HashMap<>();
      for (String prefix : sorted) {
        for (String name : owners(prefix)) {
          known.computeIfAbsent(name, n -> new ArrayList<>()).add(prefix);
        }
      }
      byOwner = known;
    }
    return List.copyOf(known.getOrDefault(owner, List.of()));
  }
}
