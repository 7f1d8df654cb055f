package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ways through one lock, by the names of its distributions. Edges of extras that nobody asks
 * for are none.
 */
final class LockPaths {
  private final LockedSet lock;
  private final Map<String, NavigableSet<String>> parents = new HashMap<>();
  private final Map<String, NavigableSet<String>> extras = new HashMap<>();
  private final Map<String, Map<String, String>> waysTo = new HashMap<>();

  LockPaths(LockedSet lock) {
    this.lock = lock;
    for (Locked locked : lock.distributions()) {
      for (LockedDependency edge : locked.dependencies()) {
        extras
            .computeIfAbsent(edge.distribution(), name -> new TreeSet<>(UTF8_ORDER))
            .addAll(edge.extras());
      }
    }
    for (Locked locked : lock.distributions()) {
      for (LockedDependency edge : active(locked)) {
        parents
            .computeIfAbsent(edge.distribution(), name -> new TreeSet<>(UTF8_ORDER))
            .add(locked.distribution());
      }
    }
  }

  LockedSet lock() {
    return lock;
  }

  /** What an entry requires, extras that nobody in the lock asks for left out. */
  List<LockedDependency> active(Locked locked) {
    NavigableSet<String> asked =
        extras.getOrDefault(locked.distribution(), Collections.emptyNavigableSet());
    List<LockedDependency> active = new ArrayList<>();
    for (LockedDependency edge : locked.dependencies()) {
      if (!isOff(edge.marker(), asked)) {
        active.add(edge);
      }
    }
    return active;
  }

  private static boolean isOff(@Nullable String text, Set<String> extras) {
    Marker marker = text == null ? null : Marker.parse(text).value().orElse(null);
    return marker != null && marker.evaluate(MarkerEnvironment.UNKNOWN, extras) == Truth.FALSE;
  }

  /** The shortest way from a distribution to another, both named; empty if there is none. */
  List<String> way(String from, String to) {
    Map<String, String> next = waysTo.computeIfAbsent(to, this::search);
    if (!from.equals(to) && !next.containsKey(from)) {
      return List.of();
    }
    List<String> way = new ArrayList<>(List.of(from));
    String at = from;
    while (!at.equals(to)) {
      at = next.getOrDefault(at, to);
      way.add(at);
    }
    return way;
  }

  /** From every distribution that leads to the target the next step there. */
  private Map<String, String> search(String target) {
    Map<String, String> next = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(target));
    while (!open.isEmpty()) {
      String at = open.pop();
      for (String parent : parents.getOrDefault(at, Collections.emptyNavigableSet())) {
        if (!parent.equals(target) && next.putIfAbsent(parent, at) == null) {
          open.addLast(parent);
        }
      }
    }
    return next;
  }

  /** The specifiers that locked distributions ask of each other, by the one asked for. */
  SortedMap<String, List<Asked>> asked() {
    SortedMap<String, List<Asked>> asked = new TreeMap<>(UTF8_ORDER);
    for (Locked locked : lock.distributions()) {
      for (LockedDependency edge : active(locked)) {
        if (!edge.specifier().isEmpty()) {
          asked
              .computeIfAbsent(edge.distribution(), name -> new ArrayList<>())
              .add(new Asked(locked.distribution(), edge));
        }
      }
    }
    return asked;
  }

  /** An edge with a specifier, and the distribution it starts from. */
  record Asked(String parent, LockedDependency edge) {}
}
