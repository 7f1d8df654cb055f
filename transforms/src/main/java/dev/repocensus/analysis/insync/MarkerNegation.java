package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Any;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marker that holds where another does not. */
final class MarkerNegation {
  private static final Map<String, String> OPPOSITES =
      Map.of(
          "==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">", "in", "not in",
          "not in", "in");

  private MarkerNegation() {}

  /** The opposite; empty if it has a comparison without one, such as {@code ~=}. */
  static Optional<Marker> of(Marker marker) {
    if (marker instanceof Group group) {
      return of(group.inner()).map(Group::new);
    }
    if (marker instanceof All all) {
      return parts(all.parts()).map(parts -> new Group(new Any(parts)));
    }
    if (marker instanceof Any any) {
      return parts(any.parts()).map(All::new);
    }
    return comparison((Comparison) marker);
  }

  private static Optional<Marker> comparison(Comparison test) {
    String opposite = OPPOSITES.get(test.operator());
    return opposite == null
        ? Optional.empty()
        : Optional.of(new Comparison(test.left(), opposite, test.right()));
  }

  private static Optional<List<Marker>> parts(List<Marker> parts) {
    List<Marker> opposites = new ArrayList<>();
    for (Marker part : parts) {
      of(part).map(each -> each instanceof All ? new Group(each) : each).ifPresent(opposites::add);
    }
    return opposites.size() == parts.size() ? Optional.of(opposites) : Optional.empty();
  }
}
