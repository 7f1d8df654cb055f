package dev.repocensus.transform;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.Seed;
import dev.repocensus.analysis.distribution.SeedText;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.transform.files.ModuleMapSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The map from modules to distributions that settings make, built once for a worker's process: the
 * settings are small, the map is not.
 */
final class ModuleMaps {
  private static final AtomicReference<@Nullable Built> LATEST = new AtomicReference<>();
  private static final AtomicReference<@Nullable Stated> STATED = new AtomicReference<>();

  private ModuleMaps() {}

  private record Stated(ModuleMap base, SortedMap<String, List<String>> modules, ModuleMap map) {}

  private record Built(ModuleMapSettings settings, ModuleMap map) {}

  static ModuleMap of(ModuleMapSettings settings) {
    if (settings.isEmpty()) {
      return ModuleMap.builtIn();
    }
    Built latest = LATEST.get();
    if (latest == null || !latest.settings.equals(settings)) {
      latest = new Built(settings, build(settings));
      LATEST.set(latest);
    }
    return latest.map;
  }

  /** The same, where BUILD files may say which distributions have a module. */
  static ModuleMap of(ModuleMapSettings settings, ResolveIndex resolves) {
    SortedMap<String, List<String>> modules = resolves.statedModules();
    if (modules.isEmpty()) {
      return of(settings);
    }
    ModuleMap base = of(settings);
    Stated latest = STATED.get();
    if (latest == null || latest.base != base || !latest.modules.equals(modules)) {
      latest = new Stated(base, modules, base.stating(modules));
      STATED.set(latest);
    }
    return latest.map;
  }

  private static ModuleMap build(ModuleMapSettings settings) {
    List<Seed> seeds = new ArrayList<>();
    settings.seeds().forEach(text -> seeds.add(SeedText.parse(text, "added seed")));
    TreeMap<String, List<String>> overrides = new TreeMap<>();
    for (String line : settings.overrides()) {
      int tab = line.indexOf('\t');
      overrides.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ", -1)));
    }
    return ModuleMap.of(seeds, overrides);
  }
}
