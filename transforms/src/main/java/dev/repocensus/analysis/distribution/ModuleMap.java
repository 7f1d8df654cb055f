package dev.repocensus.analysis.distribution;

import dev.repocensus.analysis.packaging.DistributionName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which distributions provide a module: the longest known prefix of its name decides, and all who
 * install that prefix are named. What the configuration says goes before everything else, what a
 * user's own wheels say before the census's seed.
 *
 * <p>Names of distributions are normalized (PEP 503) on both sides. A name that is in no map is
 * null or empty here; to guess by the name alone is the asker's.
 *
 * <p>Immutable, shared by threads. Cost: one hash look-up for each component of a name.
 */
public final class ModuleMap {
  private final PrefixTable overrides;
  private final PrefixTable runtime;
  private final PrefixTable stubs;
  private final Map<String, KnownDistribution> known;
  private final Map<String, MapSource> sources;

  private ModuleMap(ModuleMap base, PrefixTable overrides) {
    this.overrides = overrides;
    this.runtime = base.runtime;
    this.stubs = base.stubs;
    this.known = base.known;
    this.sources = base.sources;
  }

  private ModuleMap(MapLayers layers, SortedMap<String, List<String>> overrides) {
    this.overrides = new PrefixTable(normalized(overrides));
    this.runtime = new PrefixTable(layers.table(ProviderKind.RUNTIME));
    this.stubs = new PrefixTable(layers.table(ProviderKind.STUB));
    this.known = layers.known;
    this.sources = layers.sources;
  }

  private static Map<String, List<String>> normalized(SortedMap<String, List<String>> overrides) {
    Map<String, List<String>> named = new HashMap<>();
    overrides.forEach((prefix, names) -> named.put(prefix, DistributionName.normalizeAll(names)));
    return named;
  }

  /** The seed that the census brings along, read when it is first asked for. */
  public static ModuleMap builtIn() {
    return BuiltIn.MAP;
  }

  /**
   * The census's own seed with others over it.
   *
   * @param seeds what users added; of a distribution that several know the last counts
   * @param overrides distributions by module prefix, as the configuration names them
   */
  public static ModuleMap of(List<Seed> seeds, SortedMap<String, List<String>> overrides) {
    return over(SeedResource.read(), seeds, overrides);
  }

  /**
   * The same map where the repository itself says which distributions have a module; what the
   * configuration says goes before.
   */
  public ModuleMap stating(SortedMap<String, List<String>> modules) {
    return modules.isEmpty() ? this : new ModuleMap(this, overrides.over(modules));
  }

  /** The same over another seed than the census's own. */
  static ModuleMap over(Seed base, List<Seed> seeds, SortedMap<String, List<String>> overrides) {
    MapLayers layers = new MapLayers();
    layers.add(base, MapSource.SEED);
    for (Seed seed : seeds) {
      layers.add(seed, null);
    }
    return new ModuleMap(layers, overrides);
  }

  /**
   * The distributions that provide a module at run time.
   *
   * @param module a dotted name; behind a module's name may stand what it defines
   * @return null if no prefix of it is known
   */
  public @Nullable ProviderAnswer find(String module) {
    String named = overrides.longest(module);
    if (named != null) {
      return new ProviderAnswer(
          overrides.owners(named), ProviderKind.RUNTIME, MapSource.OVERRIDE, named);
    }
    String prefix = runtime.longest(module);
    return prefix == null
        ? namespace(module)
        : answer(runtime.owners(prefix), ProviderKind.RUNTIME, prefix);
  }

  /** The distributions that have stubs for a module; null if none is known. */
  public @Nullable ProviderAnswer findStubs(String module) {
    String prefix = stubs.longest(module);
    return prefix == null ? null : answer(stubs.owners(prefix), ProviderKind.STUB, prefix);
  }

  private @Nullable ProviderAnswer namespace(String module) {
    List<String> below = runtime.below(module);
    return below.isEmpty() ? null : answer(below, ProviderKind.NAMESPACE, module);
  }

  private ProviderAnswer answer(List<String> candidates, ProviderKind kind, String prefix) {
    MapSource weakest = MapSource.OVERRIDE;
    for (String candidate : candidates) {
      MapSource source = sources.getOrDefault(candidate, MapSource.FILES);
      weakest = source.compareTo(weakest) > 0 ? source : weakest;
    }
    return new ProviderAnswer(candidates, kind, weakest, prefix);
  }

  /** What is known of a distribution as a whole; null if it is in no map. */
  public @Nullable KnownDistribution distribution(String name) {
    return known.get(DistributionName.normalize(name));
  }

  /**
   * Whether a distribution has an importable module of its own: tools, plugins and bundles of data
   * may have none, and no import can ever show that they are used.
   *
   * @return null if the distribution is in no map
   */
  public @Nullable Boolean hasModules(String distribution) {
    KnownDistribution found = distribution(distribution);
    return found == null ? null : found.modules() > 0;
  }

  /**
   * Whether a distribution is known, and known not to have a module: whoever guesses by the name is
   * then wrong. What Debian packages is cut into other parts and speaks for no whole distribution.
   */
  public boolean refutes(String distribution, String module) {
    KnownDistribution found = distribution(distribution);
    if (found == null || found.origin().equals(KnownDistribution.DEBIAN)) {
      return false;
    }
    String prefix = runtime.longest(module);
    return prefix == null || !runtime.owners(prefix).contains(found.name());
  }

  /** The entry-point groups a distribution registers in, sorted; empty if it is in no map. */
  public List<String> entryPointGroups(String distribution) {
    KnownDistribution found = distribution(distribution);
    return found == null ? List.of() : found.entryPointGroups();
  }

  /** The prefixes of a distribution's modules, sorted; stubs are not among them. */
  public List<String> modulesOf(String distribution) {
    return runtime.of(DistributionName.normalize(distribution));
  }

  /** The prefixes a distribution has stubs for, sorted. */
  public List<String> stubsOf(String distribution) {
    return stubs.of(DistributionName.normalize(distribution));
  }

  /** The other distributions that install some of the same modules, sorted. */
  public List<String> sharingWith(String distribution) {
    TreeSet<String> others = new TreeSet<>();
    modulesOf(distribution).forEach(prefix -> others.addAll(runtime.owners(prefix)));
    others.remove(DistributionName.normalize(distribution));
    return List.copyOf(others);
  }

  /**
   * The distributions whose typing view a stub distribution is: those that its name says ({@code
   * types-x}, {@code x-stubs}, {@code x-types}), else those that provide at run time what it has
   * stubs for.
   *
   * @return normalized names, sorted; empty if it is no stub distribution as far as is known
   */
  public List<String> typedBy(String distribution) {
    String name = DistributionName.normalize(distribution);
    TreeSet<String> typed = new TreeSet<>();
    for (String prefix : stubsOf(name)) {
      String found = runtime.longest(prefix);
      typed.addAll(found == null ? List.of() : runtime.owners(found));
    }
    String named = StubNames.runtimeName(name);
    if (named != null && (typed.isEmpty() || known.containsKey(named))) {
      typed.add(named);
    }
    typed.remove(name);
    return List.copyOf(typed);
  }

  private static final class BuiltIn {
    static final ModuleMap MAP = over(SeedResource.read(), List.of(), new TreeMap<>());
  }
}
