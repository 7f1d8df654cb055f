package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Environments;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two markers mean the same: no environment of the lock tells them apart. Tools rewrite
 * them, for example {@code platform_system} as {@code sys_platform}.
 */
final class SameMarker {
  /** Beyond so many pairs that differ in their text, the text decides. */
  private static final int MOST_PAIRS = 2_000;

  private final Pythons pythons;
  private int pairs;

  SameMarker(Pythons pythons) {
    this.pythons = pythons;
  }

  boolean test(@Nullable Marker one, @Nullable Marker other) {
    String text = String.valueOf(one);
    if (text.equals(String.valueOf(other))) {
      return true;
    }
    return ++pairs <= MOST_PAIRS && nowhereApart(one, other);
  }

  /** Lists of the same markers in the same order; what is no marker is compared as text. */
  boolean test(List<String> some, List<String> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      Marker one = Marker.parse(some.get(i)).value().orElse(null);
      Marker other = Marker.parse(others.get(i)).value().orElse(null);
      boolean isSame =
          (one == null || other == null) ? some.get(i).equals(others.get(i)) : test(one, other);
      if (!isSame) {
        return false;
      }
    }
    return true;
  }

  private boolean nowhereApart(@Nullable Marker one, @Nullable Marker other) {
    List<Marker> both = new ArrayList<>();
    if (one != null) {
      both.add(one);
    }
    if (other != null) {
      both.add(other);
    }
    List<MarkerEnvironment> environments = Environments.telling(both, pythons);
    return !environments.isEmpty()
        && environments.stream().allMatch(each -> holds(one, each).equals(holds(other, each)));
  }

  private static String holds(@Nullable Marker marker, MarkerEnvironment environment) {
    return marker == null ? "TRUE" : marker.evaluate(environment).name();
  }
}
