package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.CondaRange;
import dev.repocensus.analysis.packaging.CondaVersion;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of a lock by name, and where each of them is the one that is installed. */
final class LockGraph {
  /** Entries of one name beyond this are not told apart by edges. */
  private static final int MOST_FORKS = 200;

  private final List<LockedDistribution> entries;
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final List<Bits> available = new ArrayList<>();
  private final Map<Integer, Optional<Version>> versions = new HashMap<>();
  private final Map<String, Optional<SpecifierSet>> specifiers = new HashMap<>();
  private final Map<String, Optional<CondaRange>> ranges = new HashMap<>();
  private final boolean isConda;
  private final Map<String, ConditionParts> conditions;
  private final MarkerBits markers;
  private final LockEnvironments environments;

  LockGraph(Lockfile lock, Conditions conditions) {
    this.entries = lock.distributions();
    this.isConda =
        lock.format() == LockFormat.CONDA_LOCK
            || lock.format() == LockFormat.CONDA_EXPLICIT
            || lock.format() == LockFormat.PIXI;
    this.conditions = conditions.byText();
    this.environments = LockEnvironments.of(lock, conditions.versions());
    this.markers = new MarkerBits(environments);
    Map<String, Bits> forks = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      LockedDistribution entry = entries.get(i);
      byName.computeIfAbsent(entry.distribution(), name -> new ArrayList<>()).add(i);
      available.add(forks.computeIfAbsent(entry.fork(), this::forkBits));
    }
  }

  /** The places a fork is for; one that is named by a platform tag may be anywhere. */
  private Bits forkBits(String fork) {
    if (fork.isEmpty()) {
      return Bits.all(environments.size());
    }
    Bits bits = Bits.none();
    for (String text : fork.split(" \\|\\| ", -1)) {
      Optional<Marker> marker = Marker.parse(text).value();
      bits = bits.or(marker.map(markers::of).orElseGet(() -> Bits.unknown(environments.size())));
    }
    return bits;
  }

  LockEnvironments environments() {
    return environments;
  }

  MarkerBits markers() {
    return markers;
  }

  int size() {
    return entries.size();
  }

  LockedDistribution entry(int index) {
    return entries.get(index);
  }

  /** The entries of a name, in the order of the lock. */
  List<Integer> named(String distribution) {
    List<Integer> all = byName.getOrDefault(distribution, List.of());
    return all.subList(0, Math.min(all.size(), MOST_FORKS));
  }

  /** The entries an edge may lead to. */
  List<Integer> targets(LockedDependency edge) {
    List<Integer> named = named(edge.distribution());
    String version = edge.version();
    if (version == null) {
      return named;
    }
    List<Integer> exact =
        named.stream().filter(i -> version.equals(entries.get(i).version())).toList();
    return exact;
  }

  /** Where an entry is the one of its name that is installed. */
  Bits available(int index) {
    return available.get(index);
  }

  ConditionParts condition(@Nullable String marker) {
    return marker == null
        ? ConditionParts.NONE
        : conditions.getOrDefault(marker, ConditionParts.NONE);
  }

  /**
   * Whether the version of an entry is one that a specifier allows; null if that cannot be told. A
   * source that is no index has the version it has.
   */
  @Nullable Boolean allows(String specifier, int index) {
    LockedDistribution entry = entries.get(index);
    if (specifier.isEmpty() || entry.version() == null || entry.sourceKind() != SourceKind.INDEX) {
      return true;
    }
    if (isConda) {
      return allowsConda(specifier, index);
    }
    Optional<SpecifierSet> set = specifiers.computeIfAbsent(specifier, LockGraph::specifier);
    Optional<Version> version = versions.computeIfAbsent(index, this::version);
    if (set.isEmpty() || version.isEmpty()) {
      return null;
    }
    return set.get().contains(version.get(), true);
  }

  /**
   * conda's own versions and ranges; what pip installs into its environments has the usual ones.
   */
  private @Nullable Boolean allowsConda(String specifier, int index) {
    Optional<CondaRange> range = ranges.computeIfAbsent(specifier, CondaRange::parse);
    Optional<CondaVersion> version =
        CondaVersion.parse(String.valueOf(entries.get(index).version()));
    return (range.isEmpty() || version.isEmpty())
        ? null
        : (Boolean) range.get().contains(version.get());
  }

  private Optional<Version> version(int index) {
    String version = entries.get(index).version();
    return version == null ? Optional.empty() : Version.parse(version);
  }

  private static Optional<SpecifierSet> specifier(String text) {
    var parsed = SpecifierSet.parse(text);
    return parsed.problems().isEmpty() ? Optional.of(parsed.value()) : Optional.empty();
  }

  /** No environment. */
  static BitSet nowhere() {
    return new BitSet();
  }
}
