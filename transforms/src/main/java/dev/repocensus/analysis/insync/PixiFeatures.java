package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.packaging.DistributionName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The features of a pixi project that some environment has: what no environment has is locked
 * nowhere.
 */
final class PixiFeatures {
  /** The features, by their normalized names. */
  static final String USED = "features in environments";

  private PixiFeatures() {}

  /** Nothing for a manifest without a table of pixi. */
  static SortedMap<String, List<String>> of(SourceText manifest) {
    JsonNode tree = LockTrees.tomlOrMissing(manifest.text());
    JsonNode pixi = manifest.path().endsWith("pixi.toml") ? tree : tree.path("tool").path("pixi");
    SortedMap<String, List<String>> settings = new TreeMap<>();
    if (pixi.isObject()) {
      TreeSet<String> used = new TreeSet<>();
      JsonNode environments = pixi.path("environments");
      for (String name : LockTrees.keys(environments)) {
        JsonNode stated = environments.path(name);
        JsonNode features = stated.isArray() ? stated : stated.path("features");
        LockTrees.items(features)
            .forEach(each -> used.add(DistributionName.normalize(each.asText(""))));
      }
      settings.put(USED, List.copyOf(used));
    }
    return settings;
  }
}
