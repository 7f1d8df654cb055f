package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one resolve has locked and what limits it: its inputs and its own edges. */
final class ResolveDemands {
  private final String name;
  private final LockedSet lock;
  private final List<ProjectRequirement> inputs;
  private final LockPaths paths;
  private final Map<String, List<Locked>> locked = new HashMap<>();
  private final Map<String, List<SpecifierSet>> limits = new HashMap<>();

  ResolveDemands(String name, LockedSet lock, ResolveIndex index) {
    this.name = name;
    this.lock = lock;
    this.paths = new LockPaths(lock);
    this.inputs =
        index.inputsOf(lock.lockfileId()).stream()
            .filter(input -> Declarations.isForRunning(input.requirement()))
            .toList();
    for (Locked each : lock.distributions()) {
      locked.computeIfAbsent(each.distribution(), d -> new ArrayList<>()).add(each);
    }
  }

  String name() {
    return name;
  }

  LockedSet lock() {
    return lock;
  }

  List<Locked> of(String distribution) {
    return locked.getOrDefault(distribution, List.of());
  }

  /** The first input that limits a distribution; null if none does. */
  @Nullable ProjectRequirement input(String distribution) {
    return inputs.stream()
        .filter(input -> distribution.equals(input.requirement().distribution()))
        .filter(input -> !input.requirement().specifier().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Every specifier that the inputs and the locked edges put on a distribution. */
  List<SpecifierSet> limits(String distribution) {
    return limits.computeIfAbsent(distribution, this::findLimits);
  }

  private List<SpecifierSet> findLimits(String distribution) {
    List<SpecifierSet> found = new ArrayList<>();
    for (ProjectRequirement input : inputs) {
      if (distribution.equals(input.requirement().distribution())) {
        found.add(SpecifierSet.parse(input.requirement().specifier()).value());
      }
    }
    for (Locked each : lock.distributions()) {
      for (LockedDependency edge : paths.active(each)) {
        if (edge.distribution().equals(distribution)) {
          found.add(SpecifierSet.parse(edge.specifier()).value());
        }
      }
    }
    return found;
  }

  /** The entry with the largest version; null if none has one. */
  static @Nullable Locked largest(List<Locked> entries) {
    Locked largest = null;
    Version version = null;
    for (Locked each : entries) {
      String text = each.version();
      Version own = text == null ? null : Version.parse(text).orElse(null);
      if (own != null && (version == null || own.compareTo(version) > 0)) {
        largest = each;
        version = own;
      }
    }
    return largest;
  }
}
