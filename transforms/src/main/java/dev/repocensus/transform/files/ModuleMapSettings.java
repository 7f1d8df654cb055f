package dev.repocensus.transform.files;

import java.util.List;

/**
 * What extends the map from modules to distributions in one run, beside the census's own seed.
 *
 * @param seeds seeds as text, made small; what a later one knows of a distribution counts
 * @param overrides for each module prefix of the configuration the prefix, a tab, and its
 *     distributions with spaces between; sorted
 */
public record ModuleMapSettings(List<String> seeds, List<String> overrides) {
  /** The census's own seed alone. */
  public static final ModuleMapSettings NONE = new ModuleMapSettings(List.of(), List.of());

  /** Whether nothing is added. */
  public boolean isEmpty() {
    return seeds.isEmpty() && overrides.isEmpty();
  }
}
