package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.schema.row.ConflictKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resolves that meet in a project and have a distribution locked at different versions, or ask for
 * versions of it that exclude each other.
 *
 * <p>Up to {@value #PAIRS_SHOWN} pairs of resolves are told of one distribution; above that one
 * pair stands for each two sets of versions, and is said to touch the projects of all of them.
 *
 * <p>Cost: one comparison for each pair that meets and each distribution that varies; a set of
 * projects is kept as one bit for each.
 */
final class LockedConflicts {
  static final int PAIRS_SHOWN = 2_000;

  private final SortedMap<String, ResolveDemands> resolves;
  private final KnownVersions known;
  private final Map<String, Set<String>> varying = new HashMap<>();
  private final SortedMap<String, List<Found>> found = new TreeMap<>(UTF8_ORDER);
  private final Map<String, Integer> ordinals = new HashMap<>();

  /** A conflict, and the projects in which its two resolves meet. */
  private record Found(Conflict conflict, BitSet projects) {
    /** What makes two pairs of resolves the same, but for their names and which comes first. */
    String likeness() {
      String one = conflict.a().version() + " " + conflict.a().specifier();
      String other = conflict.b().version() + " " + conflict.b().specifier();
      boolean isInOrder = one.compareTo(other) <= 0;
      return String.join(
          "\n",
          conflict.kind().text(),
          isInOrder ? one : other,
          isInOrder ? other : one,
          String.valueOf(conflict.unifyAt()));
    }
  }

  LockedConflicts(SortedMap<String, ResolveDemands> resolves, KnownVersions known) {
    this.resolves = resolves;
    this.known = known;
    Map<String, Set<String>> versions = new HashMap<>();
    for (ResolveDemands resolve : resolves.values()) {
      for (Locked locked : resolve.lock().distributions()) {
        versions
            .computeIfAbsent(locked.distribution(), d -> new TreeSet<>())
            .add(String.valueOf(locked.version()));
      }
    }
    for (ResolveDemands resolve : resolves.values()) {
      Set<String> several = new TreeSet<>(UTF8_ORDER);
      for (Locked locked : resolve.lock().distributions()) {
        if (versions.getOrDefault(locked.distribution(), Set.of()).size() > 1) {
          several.add(locked.distribution());
        }
      }
      varying.put(resolve.name(), several);
    }
  }

  List<Conflict> of(Meetings meetings) {
    meetings.projects().forEach((pair, projects) -> compare(pair, projects));
    List<Conflict> all = new ArrayList<>();
    for (List<Found> each : found.values()) {
      if (each.size() > PAIRS_SHOWN) {
        all.addAll(shortened(each));
      } else {
        each.forEach(one -> all.add(one.conflict()));
      }
    }
    return all;
  }

  /**
   * The first pair of each two versions, with the number of projects that any such pair meets in.
   */
  private static List<Conflict> shortened(List<Found> all) {
    Map<String, Found> first = new LinkedHashMap<>();
    for (Found each : all) {
      String key = each.likeness();
      Found known = first.get(key);
      if (known == null) {
        first.put(key, new Found(each.conflict(), (BitSet) each.projects().clone()));
      } else {
        known.projects().or(each.projects());
      }
    }
    return first.values().stream()
        .map(one -> one.conflict().touching(one.projects().cardinality()))
        .toList();
  }

  private BitSet bits(SortedSet<String> projects) {
    BitSet bits = new BitSet();
    for (String project : projects) {
      bits.set(ordinals.computeIfAbsent(project, p -> ordinals.size()));
    }
    return bits;
  }

  private void compare(Meetings.Pair pair, SortedSet<String> projects) {
    ResolveDemands a = resolves.get(pair.a());
    ResolveDemands b = resolves.get(pair.b());
    if (a == null || b == null) {
      return;
    }
    BitSet where = bits(projects);
    for (String distribution : varying.getOrDefault(a.name(), Set.of())) {
      Conflict locked = locked(distribution, a, b, projects);
      if (locked != null) {
        add(new Found(locked, where));
        Conflict declared = declared(distribution, a, b, projects);
        if (declared != null) {
          add(new Found(declared, where));
        }
      }
    }
  }

  private void add(Found one) {
    found.computeIfAbsent(one.conflict().distribution(), d -> new ArrayList<>()).add(one);
  }

  private @Nullable Conflict locked(
      String distribution, ResolveDemands a, ResolveDemands b, SortedSet<String> projects) {
    Locked mine = ResolveDemands.largest(a.of(distribution));
    Locked theirs = ResolveDemands.largest(b.of(distribution));
    if (mine == null || theirs == null || haveOneInCommon(a.of(distribution), b.of(distribution))) {
      return null;
    }
    List<SpecifierSet> limits = new ArrayList<>(a.limits(distribution));
    limits.addAll(b.limits(distribution));
    return new Conflict(
        distribution,
        ConflictKind.LOCKED,
        locking(a, mine),
        locking(b, theirs),
        known.largest(distribution, limits),
        projects.size());
  }

  private static boolean haveOneInCommon(List<Locked> some, List<Locked> others) {
    Set<Version> versions = new TreeSet<>();
    some.forEach(each -> parsed(each, versions));
    Set<Version> other = new TreeSet<>();
    others.forEach(each -> parsed(each, other));
    return other.stream().anyMatch(versions::contains);
  }

  private static void parsed(Locked locked, Set<Version> versions) {
    String text = locked.version();
    if (text != null) {
      Version.parse(text).ifPresent(versions::add);
    }
  }

  private static Conflict.Side locking(ResolveDemands resolve, Locked locked) {
    return new Conflict.Side(
        resolve.name(), null, locked.version(), resolve.lock().path(), locked.line(), List.of());
  }

  /** The inputs of both, where they exclude each other. */
  private static @Nullable Conflict declared(
      String distribution, ResolveDemands a, ResolveDemands b, SortedSet<String> projects) {
    ProjectRequirement mine = a.input(distribution);
    ProjectRequirement theirs = b.input(distribution);
    if (mine == null || theirs == null) {
      return null;
    }
    List<Demand> both = List.of(demand(mine.requirement(), a), demand(theirs.requirement(), b));
    return new Exclusions(both).pairs().isEmpty()
        ? null
        : new Conflict(
            distribution,
            ConflictKind.DECLARED,
            asking(a, mine.requirement(), both.get(0)),
            asking(b, theirs.requirement(), both.get(1)),
            null,
            projects.size());
  }

  private static Demand demand(DeclaredRequirement requirement, ResolveDemands resolve) {
    return new Demand(
        List.of(Clause.of(requirement.specifier(), requirement.marker())),
        resolve.lock().pythonRequires());
  }

  private static Conflict.Side asking(
      ResolveDemands resolve, DeclaredRequirement requirement, Demand demand) {
    return new Conflict.Side(
        resolve.name(),
        demand.toString(),
        null,
        requirement.sourcePath(),
        requirement.line(),
        List.of());
  }
}
