package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.packaging.VersionIntervals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one distribution, word for word the same by everyone who asks it: of many
 * projects only the distinct demands are held against each other.
 */
final class Demand {
  private final List<Clause> clauses;
  private final List<VersionIntervals> allowed;
  private final List<SpecifierSet> pythons;
  private final List<Wish> wishes = new ArrayList<>();
  private final List<LockedEdge> edges = new ArrayList<>();

  Demand(List<Clause> clauses, @Nullable String pythons) {
    this.clauses = List.copyOf(clauses);
    this.allowed = clauses.stream().map(clause -> clause.specifiers().versions()).toList();
    this.pythons = Pythons.of(pythons).ranges();
  }

  /** What makes two demands the same. */
  static String key(List<Clause> clauses, @Nullable String pythons) {
    return clauses.stream().map(Clause::toString).sorted().collect(Collectors.joining(" & "))
        + " | "
        + (pythons == null ? "" : pythons);
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** Those who declare it themselves. */
  List<Wish> wishes() {
    return wishes;
  }

  /** Locked distributions that ask for it. */
  List<LockedEdge> edges() {
    return edges;
  }

  /** The versions it allows in an environment; null if it asks for none there. */
  @Nullable VersionIntervals at(MarkerEnvironment environment, @Nullable Version python) {
    if (python != null && !supports(python)) {
      return null;
    }
    VersionIntervals all = null;
    for (int i = 0; i < clauses.size(); i++) {
      if (isActive(clauses.get(i), environment)) {
        all = all == null ? allowed.get(i) : all.intersect(allowed.get(i));
      }
    }
    return all;
  }

  private static boolean isActive(Clause clause, MarkerEnvironment environment) {
    return clause.marker() == null || clause.marker().evaluate(environment) == Truth.TRUE;
  }

  boolean supports(Version python) {
    return pythons.isEmpty() || pythons.stream().anyMatch(range -> range.contains(python, true));
  }

  /** Whether some interpreter is in the range of both, as far as it can be told. */
  boolean sharesPythonWith(Demand other) {
    return pythons.isEmpty()
        || other.pythons.isEmpty()
        || pythons.stream()
            .anyMatch(
                mine ->
                    other.pythons.stream()
                        .anyMatch(theirs -> !mine.intersect(theirs).isUnsatisfiable()));
  }

  /** The clauses as a person reads them. */
  @Override
  public String toString() {
    return clauses.stream().map(Clause::toString).sorted().collect(Collectors.joining(" and "));
  }
}
