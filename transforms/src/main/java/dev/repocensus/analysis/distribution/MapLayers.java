package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Seeds laid over each other: what a later one knows of a distribution replaces all that an earlier
 * one knew of it, since the two may be of different versions.
 */
final class MapLayers {
  final Map<String, KnownDistribution> known = new HashMap<>();
  final Map<String, MapSource> sources = new HashMap<>();
  private final Map<ProviderKind, TreeMap<String, TreeSet<String>>> owners = new HashMap<>();

  /** The census's own seed is weaker evidence than what a user points at. */
  void addBuiltIn(Seed seed) {
    add(seed);
    seed.distributions().forEach(d -> sources.put(d.name(), MapSource.SEED));
  }

  void add(Seed seed) {
    Set<String> replaced = new HashSet<>();
    for (KnownDistribution distribution : seed.distributions()) {
      replaced.add(distribution.name());
      known.put(distribution.name(), distribution);
      sources.put(distribution.name(), distribution.source());
    }
    owners.values().forEach(table -> forget(table, replaced));
    for (ModulePrefix prefix : seed.prefixes()) {
      of(prefix.kind())
          .computeIfAbsent(prefix.prefix(), key -> new TreeSet<>())
          .addAll(prefix.distributions());
      prefix.distributions().forEach(d -> sources.putIfAbsent(d, MapSource.FILES));
    }
  }

  private static void forget(TreeMap<String, TreeSet<String>> table, Set<String> replaced) {
    table.values().forEach(names -> names.removeAll(replaced));
    table.values().removeIf(TreeSet::isEmpty);
  }

  private TreeMap<String, TreeSet<String>> of(ProviderKind kind) {
    return owners.computeIfAbsent(kind, key -> new TreeMap<>());
  }

  PrefixTable table(ProviderKind kind) {
    Map<String, List<String>> lists = new HashMap<>();
    of(kind).forEach((prefix, names) -> lists.put(prefix, List.copyOf(names)));
    return new PrefixTable(lists);
  }

  /** The prefixes of each distribution, sorted. */
  Map<String, List<String>> prefixes(ProviderKind kind) {
    Map<String, List<String>> prefixes = new HashMap<>();
    of(kind)
        .forEach(
            (prefix, names) ->
                names.forEach(
                    name -> prefixes.computeIfAbsent(name, n -> new ArrayList<>()).add(prefix)));
    return prefixes;
  }
}
