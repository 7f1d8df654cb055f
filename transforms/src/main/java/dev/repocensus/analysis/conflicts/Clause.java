package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.SpecifierSet;
import org.jspecify.annotations.Nullable;

/**
 * Versions that are asked for, where a marker holds.
 *
 * @param marker null for everywhere
 */
record Clause(SpecifierSet specifiers, @Nullable Marker marker) {

  /** The clause that two texts spell; a marker that cannot be read holds everywhere. */
  static Clause of(String specifier, @Nullable String marker) {
    return new Clause(
        SpecifierSet.parse(specifier).value(),
        marker == null ? null : Marker.parse(marker).value().orElse(null));
  }

  @Override
  public String toString() {
    return marker == null ? specifiers.toString() : specifiers + "; " + marker;
  }
}
