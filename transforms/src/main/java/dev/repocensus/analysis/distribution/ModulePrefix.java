package dev.repocensus.analysis.distribution;

import java.util.List;

/**
 * One line of a map: whoever imports the prefix or a module below it means these distributions,
 * unless a longer prefix says otherwise.
 *
 * @param prefix a dotted name
 * @param kind {@code RUNTIME} or {@code STUB}
 * @param distributions normalized names, sorted; several where they install the same modules
 */
public record ModulePrefix(String prefix, ProviderKind kind, List<String> distributions) {

  public ModulePrefix {
    distributions = List.copyOf(distributions);
  }
}
