package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Any;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import dev.repocensus.analysis.packaging.Marker.Variable;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Truth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the markers of one lock in all its environments at once. A comparison is decided once
 * for each value that its variable has somewhere, however often the lock repeats it.
 */
final class MarkerBits {
  private final LockEnvironments environments;
  private final Map<Comparison, Bits> known = new HashMap<>();
  private final Map<String, Map<String, BitSet>> byValue = new HashMap<>();

  MarkerBits(LockEnvironments environments) {
    this.environments = environments;
  }

  /** Where a marker holds; everywhere if there is none. What depends on extras is unknown. */
  Bits of(@Nullable Marker marker) {
    return of(marker, null);
  }

  /**
   * Where a marker holds for a distribution that is installed with an extra.
   *
   * @param extra its name, empty for none; null if extras are unknown
   */
  Bits of(@Nullable Marker marker, @Nullable String extra) {
    if (marker == null) {
      return Bits.all(environments.size());
    }
    if (marker instanceof Group group) {
      return of(group.inner(), extra);
    }
    if (marker instanceof All all) {
      return all.parts().stream()
          .map(part -> of(part, extra))
          .reduce(Bits.all(environments.size()), Bits::and);
    }
    if (marker instanceof Any any) {
      return any.parts().stream().map(part -> of(part, extra)).reduce(Bits.none(), Bits::or);
    }
    return comparison((Comparison) marker, extra);
  }

  private Bits comparison(Comparison test, @Nullable String extra) {
    String variable = variable(test);
    if (variable == null || ConditionParts.isAboutExtras(test)) {
      return extra == null || variable == null
          ? Bits.unknown(environments.size())
          : ofExtra(test, extra);
    }
    return known.computeIfAbsent(test, t -> decide(t, variable));
  }

  private Bits ofExtra(Comparison test, String extra) {
    if (ConditionParts.isConflictItem(test)) {
      return Bits.unknown(environments.size());
    }
    MarkerEnvironment one = MarkerEnvironment.of(Map.of("extra", extra));
    return switch (test.evaluate(one)) {
      case TRUE -> Bits.all(environments.size());
      case FALSE -> Bits.none();
      case UNKNOWN -> Bits.unknown(environments.size());
    };
  }

  private static @Nullable String variable(Comparison test) {
    boolean left = test.left() instanceof Variable;
    boolean right = test.right() instanceof Variable;
    if (left == right) {
      return null;
    }
    return ((Variable) (left ? test.left() : test.right())).name();
  }

  private Bits decide(Comparison test, String variable) {
    BitSet possible = new BitSet(environments.size());
    BitSet certain = new BitSet(environments.size());
    BitSet told = new BitSet(environments.size());
    values(variable)
        .forEach(
            (value, where) -> {
              told.or(where);
              Truth truth = test.evaluate(MarkerEnvironment.of(Map.of(variable, value)));
              if (truth != Truth.FALSE) {
                possible.or(where);
              }
              if (truth == Truth.TRUE) {
                certain.or(where);
              }
            });
    possible.or(Bits.without(Bits.all(environments.size()).possible(), told));
    return new Bits(possible, certain);
  }

  private Map<String, BitSet> values(String variable) {
    return byValue.computeIfAbsent(variable, this::collect);
  }

  private Map<String, BitSet> collect(String variable) {
    Map<String, BitSet> values = new HashMap<>();
    for (int i = 0; i < environments.size(); i++) {
      String value = environments.value(i, variable);
      if (value != null) {
        Objects.requireNonNull(values.computeIfAbsent(value, v -> new BitSet())).set(i);
      }
    }
    return values;
  }
}
