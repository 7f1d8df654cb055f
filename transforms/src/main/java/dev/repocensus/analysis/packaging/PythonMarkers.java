package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Any;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import dev.repocensus.analysis.packaging.Marker.Literal;
import dev.repocensus.analysis.packaging.Marker.Variable;
import java.util.Collection;

/**
 * For which versions of Python a marker holds, given the rest of the environment. Exact: {@code
 * python_full_version} is compared as intervals; {@code python_version} is the first two numbers,
 * and each pair from 2.0 to 4.0 is asked (a Python beyond 4.0 counts as 4.0).
 *
 * @param certain where it holds
 * @param possible where it holds or where that cannot be told, since a variable is unknown
 */
public record PythonMarkers(VersionIntervals certain, VersionIntervals possible) {
  private static final PythonMarkers ALWAYS =
      new PythonMarkers(VersionIntervals.ALL, VersionIntervals.ALL);
  private static final PythonMarkers NEVER =
      new PythonMarkers(VersionIntervals.NONE, VersionIntervals.NONE);
  private static final PythonMarkers UNKNOWN =
      new PythonMarkers(VersionIntervals.NONE, VersionIntervals.ALL);

  /**
   * Where a marker holds.
   *
   * @param environment the other variables; what it says about the version of Python is not used
   */
  public static PythonMarkers of(Marker marker, MarkerEnvironment environment) {
    if (marker instanceof Group group) {
      return of(group.inner(), environment);
    }
    if (marker instanceof All all) {
      PythonMarkers every = ALWAYS;
      for (Marker part : all.parts()) {
        every = every.and(of(part, environment));
      }
      return every;
    }
    if (marker instanceof Any any) {
      PythonMarkers some = NEVER;
      for (Marker part : any.parts()) {
        some = some.or(of(part, environment));
      }
      return some;
    }
    return of((Comparison) marker, environment);
  }

  private static PythonMarkers of(Comparison comparison, MarkerEnvironment environment) {
    if (comparison.left() instanceof Variable variable
        && comparison.right() instanceof Literal literal) {
      switch (variable.name()) {
        case "python_full_version" -> {
          return fullVersions(comparison, literal);
        }
        case "python_version" -> {
          return PythonMinors.holding(comparison);
        }
        default -> {
          // Not about Python: the environment tells.
        }
      }
    }
    if (comparison.right() instanceof Variable variable && isPython(variable)) {
      return reversed(comparison, variable);
    }
    return switch (comparison.evaluate(environment)) {
      case TRUE -> ALWAYS;
      case FALSE -> NEVER;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private static boolean isPython(Variable variable) {
    return variable.name().equals("python_full_version")
        || variable.name().equals("python_version");
  }

  private static PythonMarkers fullVersions(Comparison comparison, Literal literal) {
    return Specifier.parse(comparison.operator() + literal.text())
        .filter(specifier -> specifier.operator() != Specifier.Operator.ARBITRARY)
        .map(specifier -> exactly(VersionIntervals.of(specifier)))
        .orElse(UNKNOWN);
  }

  /** {@code "3.8" <= python_version} says the same with the sides and the operator turned. */
  private static PythonMarkers reversed(Comparison comparison, Variable variable) {
    String turned =
        switch (comparison.operator()) {
          case "<" -> ">";
          case "<=" -> ">=";
          case ">" -> "<";
          case ">=" -> "<=";
          case "==", "!=" -> comparison.operator();
          default -> "";
        };
    boolean plain =
        comparison.left() instanceof Literal literal && Version.parse(literal.text()).isPresent();
    if (variable.name().equals("python_version")) {
      return PythonMinors.holding(comparison);
    }
    return turned.isEmpty() || !plain
        ? UNKNOWN
        : fullVersions(
            new Comparison(variable, turned, comparison.left()), (Literal) comparison.left());
  }

  static PythonMarkers exactly(VersionIntervals where) {
    return new PythonMarkers(where, where);
  }

  private PythonMarkers and(PythonMarkers other) {
    return new PythonMarkers(certain.intersect(other.certain), possible.intersect(other.possible));
  }

  private PythonMarkers or(PythonMarkers other) {
    return new PythonMarkers(certain.union(other.certain), possible.union(other.possible));
  }

  /** Whether the marker holds for every one, none, or it cannot be told or depends. */
  public Truth over(VersionIntervals pythons) {
    if (certain.containsAll(pythons)) {
      return Truth.TRUE;
    }
    return possible.intersect(pythons).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * Whether wherever one marker holds another does, in every environment and Python given.
   *
   * @return unknown where a variable that decides is not in an environment
   */
  public static Truth implies(
      Marker marker,
      Marker other,
      Collection<MarkerEnvironment> environments,
      VersionIntervals pythons) {
    Truth truth = Truth.TRUE;
    for (MarkerEnvironment environment : environments) {
      PythonMarkers here = of(marker, environment);
      PythonMarkers there = of(other, environment);
      truth = truth.and(covers(here, there, pythons));
    }
    return truth;
  }

  private static Truth covers(PythonMarkers here, PythonMarkers there, VersionIntervals pythons) {
    VersionIntervals where = here.possible.intersect(pythons);
    if (there.certain.containsAll(where)) {
      return Truth.TRUE;
    }
    VersionIntervals sure = here.certain.intersect(pythons);
    return there.possible.containsAll(sure) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether two markers never hold together, in any environment and Python given. */
  public static Truth areDisjoint(
      Marker marker,
      Marker other,
      Collection<MarkerEnvironment> environments,
      VersionIntervals pythons) {
    Truth truth = Truth.TRUE;
    for (MarkerEnvironment environment : environments) {
      PythonMarkers both = of(marker, environment).and(of(other, environment));
      boolean meet = !both.certain.intersect(pythons).isEmpty();
      boolean mayMeet = !both.possible.intersect(pythons).isEmpty();
      truth = truth.and(meet ? Truth.FALSE : mayMeet ? Truth.UNKNOWN : Truth.TRUE);
    }
    return truth;
  }
}
