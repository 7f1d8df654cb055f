package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Any;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import dev.repocensus.analysis.packaging.Marker.Literal;
import dev.repocensus.analysis.packaging.Marker.Variable;
import dev.repocensus.analysis.packaging.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The distinct markers of a lock, each parsed once, and the versions of Python they speak of. */
final class Conditions {
  /** Versions beyond this do not make environments of their own. */
  private static final int MOST_VERSIONS = 60;

  private final Map<String, ConditionParts> byText = new HashMap<>();
  private final TreeSet<Version> versions = new TreeSet<>();

  private Conditions() {}

  /** The conditions of the edges of a lock, of its roots and its forks. */
  static Conditions of(Lockfile lock, List<RootEdge> roots) {
    Conditions conditions = new Conditions();
    for (LockedDistribution entry : lock.distributions()) {
      for (LockedDependency edge : entry.dependencies()) {
        conditions.add(edge.marker());
      }
    }
    roots.forEach(root -> conditions.add(root.dependency().marker()));
    lock.distributions().stream()
        .map(LockedDistribution::fork)
        .filter(fork -> !fork.isEmpty())
        .distinct()
        .forEach(conditions::addFork);
    Supported.markers(lock).forEach(conditions::collect);
    return conditions;
  }

  private void add(@Nullable String marker) {
    if (marker != null && !byText.containsKey(marker)) {
      ConditionParts parts = ConditionParts.of(marker);
      byText.put(marker, parts);
      if (parts.rest() != null) {
        collect(parts.rest());
      }
    }
  }

  private void addFork(String fork) {
    for (String text : fork.split(" \\|\\| ", -1)) {
      Marker.parse(text).value().ifPresent(this::collect);
    }
  }

  private void collect(Marker marker) {
    if (marker instanceof Comparison test) {
      collect(test);
    } else if (marker instanceof Group group) {
      collect(group.inner());
    } else {
      List<Marker> parts = marker instanceof All all ? all.parts() : ((Any) marker).parts();
      parts.forEach(this::collect);
    }
  }

  private void collect(Comparison test) {
    boolean left = test.left() instanceof Variable v && v.name().startsWith("python_");
    boolean right = test.right() instanceof Variable w && w.name().startsWith("python_");
    var other = left ? test.right() : right ? test.left() : null;
    if (other instanceof Literal literal && versions.size() < MOST_VERSIONS) {
      for (String text : literal.text().split("[ ,|]+", 20)) {
        Version.parse(text.replace(".*", "")).ifPresent(versions::add);
      }
    }
  }

  Map<String, ConditionParts> byText() {
    return byText;
  }

  /** The versions of Python that any marker names. */
  Collection<Version> versions() {
    return versions.stream().filter(Objects::nonNull).toList();
  }
}
