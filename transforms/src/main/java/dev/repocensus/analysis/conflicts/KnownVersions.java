package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions of each distribution that some lock of the scope holds: a lower bound of what there
 * is.
 */
public final class KnownVersions {
  private final Map<String, NavigableSet<Version>> versions = new HashMap<>();

  public KnownVersions(ResolveIndex index) {
    for (ResolvePart part : index.parts().parts()) {
      part.locks().forEach(this::add);
    }
  }

  private void add(LockedSet lock) {
    for (LockedSet.Locked locked : lock.distributions()) {
      String text = locked.version();
      if (text != null) {
        Version.parse(text)
            .ifPresent(
                v -> versions.computeIfAbsent(locked.distribution(), n -> new TreeSet<>()).add(v));
      }
    }
  }

  /** The known versions of a distribution, ascending. */
  public NavigableSet<Version> of(String distribution) {
    return Collections.unmodifiableNavigableSet(
        versions.getOrDefault(distribution, new TreeSet<>()));
  }

  /** The largest that all of these allow; null if none is known. */
  @Nullable String largest(String distribution, List<SpecifierSet> all) {
    for (Version version : of(distribution).descendingSet()) {
      if (all.stream().allMatch(set -> set.contains(version))) {
        return version.toString();
      }
    }
    return null;
  }
}
