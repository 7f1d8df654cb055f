package dev.repocensus.analysis.packaging;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the place where a distribution would be installed. A variable that is not listed
 * is unknown, which is not the same as empty.
 *
 * @param values the single variables by their names, for example {@code python_version}
 * @param sets the variables that hold several names ({@code extras}, {@code dependency_groups})
 */
public record MarkerEnvironment(Map<String, String> values, Map<String, Set<String>> sets) {
  /** Nothing is known. */
  public static final MarkerEnvironment UNKNOWN = new MarkerEnvironment(Map.of(), Map.of());

  public MarkerEnvironment {
    values = Map.copyOf(values);
    sets = Map.copyOf(sets);
  }

  /** An environment of single variables. */
  public static MarkerEnvironment of(Map<String, String> values) {
    return new MarkerEnvironment(values, Map.of());
  }

  /** The same environment where one variable has another value. */
  public MarkerEnvironment with(String variable, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(variable, value);
    return new MarkerEnvironment(changed, sets);
  }

  /** The same environment where a variable holds these names, in their normalized form. */
  public MarkerEnvironment with(String variable, Collection<String> names) {
    Map<String, Set<String>> changed = new TreeMap<>(sets);
    changed.put(variable, Set.copyOf(new TreeSet<>(DistributionName.normalizeAll(names))));
    return new MarkerEnvironment(values, changed);
  }

  Optional<String> value(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  Optional<Set<String>> names(String variable) {
    return Optional.ofNullable(sets.get(variable));
  }
}
