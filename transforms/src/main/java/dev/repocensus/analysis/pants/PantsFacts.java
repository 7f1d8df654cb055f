package dev.repocensus.analysis.pants;

import java.util.List;

/**
 * What the files of Pants in one unit say.
 *
 * @param configs its pants.toml files, sorted by path; not those that only override some
 * @param builds its BUILD files, sorted by path
 */
public record PantsFacts(List<PantsConfig> configs, List<BuildFile> builds) {
  /** No file of Pants. */
  public static final PantsFacts NONE = new PantsFacts(List.of(), List.of());

  public PantsFacts {
    configs = List.copyOf(configs);
    builds = List.copyOf(builds);
  }
}
