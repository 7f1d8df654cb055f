package dev.repocensus.analysis.distribution;

import java.util.List;

/**
 * What a seed knows of one distribution as a whole.
 *
 * @param name the normalized name
 * @param versions the versions that were read, as written, sorted
 * @param origin where that came from: {@code wheel}, {@code installed} or {@code debian}
 * @param source which evidence its modules rest on
 * @param modules how many importable modules it has of its own, stubs included; 0 for tools,
 *     plugins and data
 * @param entryPointGroups the groups it registers entry points in, sorted
 */
public record KnownDistribution(
    String name,
    List<String> versions,
    String origin,
    MapSource source,
    int modules,
    List<String> entryPointGroups) {
  /** The origin of what was read from Debian's packages. */
  public static final String DEBIAN = "debian";

  public KnownDistribution {
    versions = List.copyOf(versions);
    entryPointGroups = List.copyOf(entryPointGroups);
  }
}
