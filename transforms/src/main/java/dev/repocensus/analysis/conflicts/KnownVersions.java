package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.schema.row.UnifyEvidence;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of each distribution that are known to exist: those that some lock of the scope
 * holds, a lower bound, and what a release index adds to them.
 */
public final class KnownVersions {
  private final Map<String, NavigableSet<Version>> locked = new HashMap<>();
  private final Function<String, ? extends Collection<Version>> released;

  /** What the locks of the scope hold. */
  public KnownVersions(ResolveIndex index) {
    this(index, distribution -> List.of());
  }

  /**
   * What the locks of the scope hold, and more.
   *
   * @param released further versions of a distribution by its normalized name, in any order; empty
   *     if none are known
   */
  public KnownVersions(
      ResolveIndex index, Function<String, ? extends Collection<Version>> released) {
    this.released = released;
    for (ResolvePart part : index.parts().parts()) {
      part.locks().forEach(this::add);
    }
  }

  private void add(LockedSet lock) {
    for (LockedSet.Locked each : lock.distributions()) {
      String text = each.version();
      if (text != null) {
        Version.parse(text)
            .ifPresent(
                v -> locked.computeIfAbsent(each.distribution(), n -> new TreeSet<>()).add(v));
      }
    }
  }

  /** The known versions of a distribution, ascending. */
  public NavigableSet<Version> of(String distribution) {
    NavigableSet<Version> all =
        new TreeSet<>(locked.getOrDefault(distribution, Collections.emptyNavigableSet()));
    all.addAll(released.apply(distribution));
    return Collections.unmodifiableNavigableSet(all);
  }

  /** A version, and how it is known to exist. */
  record Known(String version, UnifyEvidence evidence) {}

  /**
   * The largest that all of these allow; null if none is known. Where an index knows the
   * distribution, only what it has counts: what is locked may be gone from it. A pre-release is
   * only named where no other version will do (PEP 440).
   */
  @Nullable Known largest(String distribution, List<SpecifierSet> all) {
    NavigableSet<Version> indexed = new TreeSet<>(released.apply(distribution));
    UnifyEvidence evidence = indexed.isEmpty() ? UnifyEvidence.LOCKED : UnifyEvidence.INDEX;
    Version early = null;
    for (Version version : (indexed.isEmpty() ? of(distribution) : indexed).descendingSet()) {
      if (all.stream().allMatch(set -> set.contains(version, true))) {
        if (!version.isPrerelease()) {
          return new Known(version.toString(), evidence);
        }
        early = early == null ? version : early;
      }
    }
    return early == null ? null : new Known(early.toString(), evidence);
  }
}
