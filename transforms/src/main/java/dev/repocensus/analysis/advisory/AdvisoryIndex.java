package dev.repocensus.analysis.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The advisories about the distributions that a scope asks for, at one instant. */
public final class AdvisoryIndex {
  /** Nothing is known. */
  public static final AdvisoryIndex NONE = new AdvisoryIndex(new TreeMap<>());

  private final SortedMap<String, List<Advisory>> byName;

  AdvisoryIndex(SortedMap<String, List<Advisory>> byName) {
    this.byName = byName;
  }

  /** The advisories about a distribution, by id. */
  public List<Advisory> of(String distribution) {
    return byName.getOrDefault(distribution, List.of());
  }

  /** Those that are about a version of it, as a lock writes it. */
  public List<Advisory> of(String distribution, String version) {
    List<Advisory> found = new ArrayList<>();
    for (Advisory each : of(distribution)) {
      if (each.affects(version)) {
        found.add(each);
      }
    }
    return found;
  }

  /** Every distribution that some advisory is about. */
  public SortedSet<String> distributions() {
    return new TreeSet<>(byName.keySet());
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }
}
