package dev.repocensus.analysis.census;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.use.NameGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a graph of names of what a lock holds, whatever its forks. */
final class NameGraphs {
  private NameGraphs() {}

  static NameGraph of(String resolveName, LockedSet lock) {
    SortedMap<String, List<LockedSet.Locked>> forks = new TreeMap<>();
    for (LockedSet.Locked each : lock.distributions()) {
      forks.computeIfAbsent(each.distribution(), name -> new ArrayList<>()).add(each);
    }
    List<NameGraph.Node> nodes = new ArrayList<>();
    forks.forEach((name, of) -> nodes.add(node(name, of)));
    return new NameGraph(resolveName, nodes);
  }

  private static NameGraph.Node node(String name, List<LockedSet.Locked> forks) {
    TreeSet<String> requires = new TreeSet<>();
    String version = null;
    boolean isRoot = false;
    for (LockedSet.Locked fork : forks) {
      version = larger(version, fork.version());
      isRoot |= Boolean.TRUE.equals(fork.isDirect());
      fork.dependencies().stream().map(LockedDependency::distribution).forEach(requires::add);
    }
    return new NameGraph.Node(name, version, isRoot, List.copyOf(requires));
  }

  private static @Nullable String larger(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return key(other).compareTo(key(one)) > 0 ? other : one;
  }

  private static String key(String version) {
    return Version.parse(version).map(Version::versionKey).orElse("");
  }
}
