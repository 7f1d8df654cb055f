package dev.repocensus.analysis.finding;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.conflicts.ProjectLink;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.staleness.IndexedDistribution;
import dev.repocensus.schema.row.ResolveConflictRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules about resolves look at.
 *
 * @param links which projects import which
 * @param conflicts the conflicts that were found
 * @param released what indexes have, by name and in the order of the indexes; none if none is known
 * @param hasSeveralRoots whether the scope is made of several repositories
 */
public record ResolveFacts(
    ResolveIndex index,
    List<ProjectLink> links,
    List<ResolveConflictRow> conflicts,
    Collection<IndexedDistribution> released,
    boolean hasSeveralRoots) {

  /** Facts of a scope that knows of no index. */
  public ResolveFacts(
      ResolveIndex index, List<ProjectLink> links, List<ResolveConflictRow> conflicts) {
    this(index, links, conflicts, List.of(), false);
  }

  /** Which projects import which of their own repository: they take them from source. */
  Map<String, Set<String>> takenFromSource() {
    Map<String, Set<String>> taken = new HashMap<>();
    for (ProjectLink link : links) {
      if (repository(link.from()).equals(repository(link.to()))) {
        taken.computeIfAbsent(link.from(), id -> new HashSet<>()).add(link.to());
      }
    }
    return taken;
  }

  /** With several roots an id starts with the name of its repository. */
  private String repository(String projectId) {
    String path = projectId.substring(projectId.indexOf("//") + 2);
    int slash = path.indexOf('/');
    return !hasSeveralRoots ? "" : slash < 0 ? path : path.substring(0, slash);
  }

  /** By distribution and locked version, ascending, the resolves that have it. */
  SortedMap<String, SortedMap<Version, SortedSet<String>>> versions() {
    SortedMap<String, SortedMap<Version, SortedSet<String>>> all = new TreeMap<>(UTF8_ORDER);
    for (Resolve resolve : index.resolves().values()) {
      LockedSet lock = resolve.lock();
      for (LockedSet.Locked locked :
          lock == null ? List.<LockedSet.Locked>of() : lock.distributions()) {
        String text = locked.version();
        if (text != null) {
          Version.parse(text)
              .ifPresent(
                  version ->
                      all.computeIfAbsent(locked.distribution(), d -> new TreeMap<>())
                          .computeIfAbsent(version, v -> new TreeSet<>(UTF8_ORDER))
                          .add(resolve.name()));
        }
      }
    }
    return all;
  }

  /** Some names for a message, the rest as a number. */
  static String some(Iterable<String> names) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (count < 3) {
        text.append(count == 0 ? "" : ", ").append(name);
      }
      count++;
    }
    return count > 3 ? text + " and " + (count - 3) + " more" : text.toString();
  }
}
