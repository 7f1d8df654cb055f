package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can be done with seeds: lay them together, and make them small. */
public final class Seeds {
  /**
   * Names at the top that distributions install by mistake, and that many do: an import of them
   * means the importer's own.
   */
  private static final Set<String> LITTER =
      Set.of(
          "benchmarks",
          "build",
          "conftest",
          "dist",
          "doc",
          "docs",
          "example",
          "examples",
          "scripts",
          "setup",
          "src",
          "test",
          "tests");

  private Seeds() {}

  /**
   * Everything that any of them knows, in any order: of one distribution all versions and all
   * modules, and the best evidence.
   */
  public static Seed union(Collection<Seed> seeds) {
    TreeMap<String, KnownDistribution> known = new TreeMap<>();
    TreeMap<ProviderKind, TreeMap<String, TreeSet<String>>> owners = new TreeMap<>();
    for (Seed seed : seeds) {
      seed.distributions().forEach(d -> known.merge(d.name(), d, Seeds::both));
      for (ModulePrefix prefix : seed.prefixes()) {
        owners
            .computeIfAbsent(prefix.kind(), kind -> new TreeMap<>())
            .computeIfAbsent(prefix.prefix(), name -> new TreeSet<>())
            .addAll(prefix.distributions());
      }
    }
    List<ModulePrefix> prefixes = new ArrayList<>();
    owners.forEach(
        (kind, table) ->
            table.forEach((name, d) -> prefixes.add(new ModulePrefix(name, kind, List.copyOf(d)))));
    return new Seed(counted(known, prefixes), prefixes);
  }

  private static KnownDistribution both(KnownDistribution a, KnownDistribution b) {
    MapSource best = a.source().compareTo(b.source()) <= 0 ? a.source() : b.source();
    String origin = a.origin().compareTo(b.origin()) >= 0 ? a.origin() : b.origin();
    return new KnownDistribution(
        a.name(),
        joined(a.versions(), b.versions()),
        origin,
        best,
        Math.max(a.modules(), b.modules()),
        joined(a.entryPointGroups(), b.entryPointGroups()));
  }

  private static List<String> joined(List<String> a, List<String> b) {
    TreeSet<String> all = new TreeSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /** A union of versions may have more modules than each of them. */
  private static List<KnownDistribution> counted(
      Map<String, KnownDistribution> known, List<ModulePrefix> prefixes) {
    Map<String, Integer> counts = new TreeMap<>();
    prefixes.forEach(p -> p.distributions().forEach(d -> counts.merge(d, 1, Integer::sum)));
    List<KnownDistribution> counted = new ArrayList<>();
    for (KnownDistribution d : known.values()) {
      int modules = Math.max(d.modules(), counts.getOrDefault(d.name(), 0));
      counted.add(
          new KnownDistribution(
              d.name(), d.versions(), d.origin(), d.source(), modules, d.entryPointGroups()));
    }
    return counted;
  }

  /**
   * The same with the shortest prefixes that tell the distributions apart, made from all members at
   * once: what is cut short before everyone is there ends in another's place.
   */
  public static Seed compact(Seed seed) {
    List<ModulePrefix> prefixes = new ArrayList<>();
    for (ProviderKind kind : ProviderKind.values()) {
      PrefixTree tree = new PrefixTree();
      seed.prefixes().stream()
          .filter(p -> p.kind() == kind && !isLitter(p.prefix()))
          .forEach(p -> tree.add(p.prefix(), p.distributions()));
      prefixes.addAll(tree.compress(kind));
    }
    return new Seed(seed.distributions(), prefixes);
  }

  private static boolean isLitter(String module) {
    int dot = module.indexOf('.');
    return LITTER.contains(dot < 0 ? module : module.substring(0, dot));
  }
}
