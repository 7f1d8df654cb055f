package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Seeds laid over each other: what a later one knows of a distribution replaces all that an earlier
 * one knew of it, since the two may be of different versions.
 */
final class MapLayers {
  final Map<String, KnownDistribution> known = new HashMap<>();
  final Map<String, MapSource> sources = new HashMap<>();
  private final Map<ProviderKind, Map<String, List<String>>> owners =
      new EnumMap<>(ProviderKind.class);

  MapLayers() {
    for (ProviderKind kind : ProviderKind.values()) {
      owners.put(kind, new HashMap<>());
    }
  }

  /** Adds a seed whose evidence is what it says of itself, or one and the same for all. */
  void add(Seed seed, @Nullable MapSource source) {
    Set<String> replaced = new HashSet<>();
    for (KnownDistribution distribution : seed.distributions()) {
      replaced.add(distribution.name());
      known.put(distribution.name(), distribution);
      sources.put(distribution.name(), source == null ? distribution.source() : source);
    }
    for (Map<String, List<String>> table : owners.values()) {
      forget(table, replaced);
    }
    for (ModulePrefix prefix : seed.prefixes()) {
      Map<String, List<String>> table = table(prefix.kind());
      List<String> others = table.put(prefix.prefix(), prefix.distributions());
      if (others != null) {
        TreeSet<String> all = new TreeSet<>(others);
        all.addAll(prefix.distributions());
        table.put(prefix.prefix(), List.copyOf(all));
      }
    }
  }

  private static void forget(Map<String, List<String>> table, Set<String> replaced) {
    for (String prefix : table.keySet().toArray(new String[0])) {
      List<String> left = new ArrayList<>(table.getOrDefault(prefix, List.of()));
      if (left.removeAll(replaced)) {
        table.put(prefix, List.copyOf(left));
      }
      if (left.isEmpty()) {
        table.remove(prefix);
      }
    }
  }

  /** The owners of each prefix of one kind, sorted. */
  Map<String, List<String>> table(ProviderKind kind) {
    return owners.getOrDefault(kind, Map.of());
  }
}
