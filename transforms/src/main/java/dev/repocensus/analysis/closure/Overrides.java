package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.RecordedInputs;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a lock was told to take instead of what distributions ask for, and what to leave out. */
final class Overrides {
  private static final List<String> OVERRIDES =
      List.of("overridden", "overrides", "manifest.overrides");
  private static final List<String> EXCLUDES = List.of("excluded", "excludes", "manifest.excludes");

  private final Map<String, Requirement> instead = new HashMap<>();
  private final Set<String> excluded = new HashSet<>();

  Overrides(RecordedInputs inputs) {
    for (String key : OVERRIDES) {
      inputs.setting(key).forEach(this::parse);
    }
    for (String key : EXCLUDES) {
      inputs.setting(key).stream()
          .flatMap(text -> Requirement.parse(text).value().stream())
          .filter(each -> each.specifiers().isAny())
          .forEach(each -> excluded.add(each.distribution()));
    }
  }

  private void parse(String text) {
    Requirement.parse(text)
        .value()
        .filter(each -> each.marker() == null)
        .ifPresent(each -> instead.put(each.distribution(), each));
  }

  boolean isExcluded(String distribution) {
    return excluded.contains(distribution);
  }

  /** The versions an edge is held to. */
  String specifier(LockedDependency edge) {
    Requirement other = instead.get(edge.distribution());
    return other == null ? edge.specifier() : other.specifiers().toString();
  }
}
