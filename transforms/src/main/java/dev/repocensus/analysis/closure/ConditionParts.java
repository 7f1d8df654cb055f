package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Any;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import dev.repocensus.analysis.packaging.Marker.Literal;
import dev.repocensus.analysis.packaging.Marker.Operand;
import dev.repocensus.analysis.packaging.Marker.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A marker of an edge, split into the one extra or group that it demands and what remains.
 *
 * @param text the marker as the lock writes it, null if there is none
 * @param group the extra or group, normalized; null if it demands none, or not in so simple a way
 * @param rest what else must hold; null for nothing
 * @param isComplex whether what remains still speaks of extras
 */
record ConditionParts(
    @Nullable String text, @Nullable String group, @Nullable Marker rest, boolean isComplex) {
  private static final Set<String> ABOUT_EXTRAS = Set.of("extra", "extras", "dependency_groups");

  static final ConditionParts NONE = new ConditionParts(null, null, null, false);

  /** The parts of a marker; one that cannot be read never counts as false. */
  static ConditionParts of(@Nullable String text) {
    Marker marker = text == null ? null : Marker.parse(text).value().orElse(null);
    if (marker == null) {
      return text == null ? NONE : new ConditionParts(text, null, UNREADABLE, false);
    }
    List<Marker> rest = new ArrayList<>();
    String group = null;
    for (Marker part : marker instanceof All all ? all.parts() : List.of(marker)) {
      String name = group == null ? groupOf(part) : null;
      group = name == null ? group : name;
      if (name == null) {
        rest.add(part);
      }
    }
    Marker left = rest.isEmpty() ? null : rest.size() == 1 ? rest.get(0) : new All(rest);
    return new ConditionParts(text, group, left, left != null && speaksOfExtras(left));
  }

  /** Compares two literals, which is decided nowhere: it may hold. */
  private static final Marker UNREADABLE = new Comparison(new Literal(""), "==", new Literal(""));

  /** The marker for the table of edges: without the group, which has a column of its own. */
  @Nullable String shown() {
    return group == null ? text : rest == null ? null : plain(rest).toString();
  }

  private static Marker plain(Marker marker) {
    return marker instanceof Group group ? group.inner() : marker;
  }

  private static @Nullable String groupOf(Marker part) {
    if (!(plain(part) instanceof Comparison test) || isConflictItem(test)) {
      return null;
    }
    Literal literal = literal(test);
    if (literal == null || !isAboutExtras(test)) {
      return null;
    }
    boolean demands = test.operator().equals("==") || test.operator().equals("in");
    return demands ? DistributionName.normalize(literal.text()) : null;
  }

  private static @Nullable Literal literal(Comparison test) {
    return test.left() instanceof Literal left
        ? left
        : test.right() instanceof Literal right ? right : null;
  }

  static boolean isAboutExtras(Comparison test) {
    return isAboutExtras(test.left()) || isAboutExtras(test.right());
  }

  private static boolean isAboutExtras(Operand operand) {
    return operand instanceof Variable variable && ABOUT_EXTRAS.contains(variable.name());
  }

  /** uv writes the parts of its conflict sets as extras with names of a form of their own. */
  static boolean isConflictItem(Comparison test) {
    Literal literal = literal(test);
    return literal != null && literal.text().matches("(?:extra|group|project)-\\d+-.*");
  }

  private static boolean speaksOfExtras(Marker marker) {
    if (marker instanceof Comparison test) {
      return isAboutExtras(test);
    }
    if (marker instanceof Group group) {
      return speaksOfExtras(group.inner());
    }
    List<Marker> parts = marker instanceof All all ? all.parts() : ((Any) marker).parts();
    return parts.stream().anyMatch(ConditionParts::speaksOfExtras);
  }
}
