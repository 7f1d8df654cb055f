package dev.repocensus.analysis.config;

import dev.repocensus.analysis.packaging.DistributionName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The table {@code [modules]}: {@code "google.cloud.x" = "dist"} or a list of distributions. A
 * dotted key may be quoted or not.
 */
final class ModuleOverrides {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

  private final TreeMap<String, List<String>> found = new TreeMap<>();

  private ModuleOverrides() {}

  /**
   * The distributions of each prefix, as written.
   *
   * @throws UsageException if a key is no module, or a value no name of a distribution
   */
  static SortedMap<String, List<String>> of(ConfigTable modules) {
    ModuleOverrides overrides = new ModuleOverrides();
    overrides.read(modules, "");
    return Collections.unmodifiableSortedMap(overrides.found);
  }

  private void read(ConfigTable table, String above) {
    for (String key : table.keys()) {
      String prefix = above.isEmpty() ? key : above + "." + key;
      if (table.isTable(key)) {
        read(table.table(key), prefix);
      } else {
        found.put(prefix, distributions(table, key, prefix));
      }
    }
  }

  private static List<String> distributions(ConfigTable table, String key, String prefix) {
    if (!NAME.matcher(prefix).matches() || prefix.endsWith(".") || prefix.contains("..")) {
      throw table.at(key, "'" + prefix + "' in [modules] is no module");
    }
    List<String> names = table.texts(key);
    for (String name : names) {
      if (!DistributionName.isValid(name)) {
        throw table.at(key, "'" + name + "' in [modules] is no name of a distribution");
      }
    }
    if (names.isEmpty()) {
      throw table.at(key, "'" + prefix + "' in [modules] names no distribution");
    }
    return names;
  }
}
