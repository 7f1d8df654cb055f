package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.packaging.VersionIntervals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which demands on one distribution exclude each other: no version satisfies both in some
 * environment that both are made for. A demand that excludes itself takes no part.
 *
 * <p>Cost: one intersection for a pair of distinct demands, and one more for each environment that
 * their markers tell apart.
 */
final class Exclusions {
  private final List<Demand> demands;

  /** By demand, what it allows in each environment; null where it asks for nothing. */
  private final List<List<@Nullable VersionIntervals>> allowed = new ArrayList<>();

  Exclusions(List<Demand> demands) {
    this.demands = demands;
    demands.forEach(demand -> allowed.add(new ArrayList<>()));
    List<Marker> markers = markers();
    if (markers.isEmpty()) {
      add(MarkerEnvironment.UNKNOWN, null);
    } else {
      addTelling(markers);
    }
  }

  private List<Marker> markers() {
    List<Marker> markers = new ArrayList<>();
    for (Demand demand : demands) {
      for (Clause clause : demand.clauses()) {
        if (clause.marker() != null) {
          markers.add(clause.marker());
        }
      }
    }
    return markers;
  }

  /** Environments in which every demand says the same as in another one are left out. */
  private void addTelling(List<Marker> markers) {
    List<MarkerEnvironment> all = Environments.telling(markers, new Pythons(List.of()));
    if (all.isEmpty()) {
      add(MarkerEnvironment.UNKNOWN, null);
    }
    Map<List<@Nullable VersionIntervals>, Boolean> seen = new LinkedHashMap<>();
    for (MarkerEnvironment each : all) {
      // What holds for an extra alone is not asked of everyone.
      MarkerEnvironment environment = each.with("extra", "");
      Version python =
          Version.parse(environment.values().getOrDefault("python_full_version", "")).orElse(null);
      List<@Nullable VersionIntervals> row = new ArrayList<>();
      demands.forEach(demand -> row.add(demand.at(environment, python)));
      if (seen.putIfAbsent(row, true) == null) {
        add(row);
      }
    }
  }

  private void add(MarkerEnvironment environment, @Nullable Version python) {
    List<@Nullable VersionIntervals> row = new ArrayList<>();
    demands.forEach(demand -> row.add(demand.at(environment, python)));
    add(row);
  }

  private void add(List<@Nullable VersionIntervals> row) {
    for (int i = 0; i < row.size(); i++) {
      allowed.get(i).add(row.get(i));
    }
  }

  /** Two demands that exclude each other, by their places. */
  record Pair(int first, int second) {}

  /** All pairs, in the order of the demands. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      for (int j = i + 1; j < demands.size(); j++) {
        if (exclude(i, j) && demands.get(i).sharesPythonWith(demands.get(j))) {
          pairs.add(new Pair(i, j));
        }
      }
    }
    return pairs;
  }

  private boolean exclude(int i, int j) {
    for (int e = 0; e < allowed.get(i).size(); e++) {
      VersionIntervals mine = allowed.get(i).get(e);
      VersionIntervals theirs = allowed.get(j).get(e);
      if (mine != null
          && theirs != null
          && !mine.isEmpty()
          && !theirs.isEmpty()
          && mine.intersect(theirs).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
