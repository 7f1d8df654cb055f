package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every distinct demand of the scope, by distribution: of manifests, and of locked distributions.
 */
final class Demands {
  private final SortedMap<String, SortedMap<String, Demand>> byDistribution =
      new TreeMap<>(UTF8_ORDER);
  private final SortedMap<String, LockPaths> locks = new TreeMap<>(UTF8_ORDER);

  Demands(ResolveIndex index, Declarations declarations) {
    declarations
        .byProject()
        .forEach(
            (project, wanted) ->
                wanted.forEach((d, all) -> declared(project, d, all, declarations)));
    for (Resolve resolve : index.resolves().values()) {
      LockedSet lock = resolve.lock();
      if (lock != null) {
        LockPaths paths = new LockPaths(lock);
        locks.put(resolve.name(), paths);
        paths.asked().forEach((d, all) -> all.forEach(asked -> locked(paths, d, asked)));
      }
    }
  }

  private void declared(
      String project, String distribution, List<DeclaredRequirement> all, Declarations of) {
    List<Clause> clauses = new ArrayList<>();
    DeclaredRequirement first = null;
    for (DeclaredRequirement each : all) {
      if (!each.specifier().isEmpty()) {
        clauses.add(Clause.of(each.specifier(), each.marker()));
        first = first == null ? each : first;
      }
    }
    if (first != null) {
      demand(distribution, clauses, of.pythonsOf(project))
          .wishes()
          .add(new Wish(project, first.sourcePath(), first.line(), List.of(), null));
    }
  }

  private void locked(LockPaths paths, String distribution, LockPaths.Asked asked) {
    Clause clause = Clause.of(asked.edge().specifier(), withoutExtra(asked.edge().marker()));
    demand(distribution, List.of(clause), paths.lock().pythonRequires())
        .edges()
        .add(new LockedEdge(paths, asked.parent()));
  }

  /**
   * That the extra is asked for has been found out. A marker that says more than that stays whole,
   * and the edge then counts nowhere.
   */
  private static @Nullable String withoutExtra(@Nullable String text) {
    Marker marker = text == null ? null : Marker.parse(text).value().orElse(null);
    return marker == null || marker.variables().equals(List.of("extra")) ? null : text;
  }

  private Demand demand(String distribution, List<Clause> clauses, @Nullable String pythons) {
    String known = pythons == null || pythons.isEmpty() ? null : pythons;
    return byDistribution
        .computeIfAbsent(distribution, name -> new TreeMap<>(UTF8_ORDER))
        .computeIfAbsent(Demand.key(clauses, known), key -> new Demand(clauses, known));
  }

  /** The demands on each distribution, in one order whatever came first. */
  SortedMap<String, List<Demand>> byDistribution() {
    SortedMap<String, List<Demand>> all = new TreeMap<>(UTF8_ORDER);
    byDistribution.forEach((d, demands) -> all.put(d, List.copyOf(demands.values())));
    return Collections.unmodifiableSortedMap(all);
  }

  /** The ways through a resolve's lock; null if it has none. */
  @Nullable LockPaths lockOf(String resolveName) {
    return locks.get(resolveName);
  }
}
