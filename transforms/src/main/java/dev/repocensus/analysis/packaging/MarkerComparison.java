package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Literal;
import dev.repocensus.analysis.packaging.Marker.Operand;
import dev.repocensus.analysis.packaging.Marker.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How one comparison of a marker is decided. */
final class MarkerComparison {
  private static final String EXTRA = "extra";

  /** The variables that hold versions; all others are texts. */
  private static final Set<String> VERSIONS =
      Set.of("implementation_version", "platform_release", "python_full_version", "python_version");

  private MarkerComparison() {}

  static Truth evaluate(Comparison comparison, MarkerEnvironment environment) {
    if (comparison.left() instanceof Variable variable
        && comparison.right() instanceof Literal literal) {
      return known(variable, environment)
          .map(value -> decide(variable, value, comparison.operator(), literal.text()))
          .orElse(Truth.UNKNOWN);
    }
    if (comparison.left() instanceof Literal literal
        && comparison.right() instanceof Variable variable) {
      Optional<Truth> member =
          environment.names(variable.name()).map(names -> isMember(comparison, literal, names));
      return member.orElseGet(
          () -> reversed(literal, comparison.operator(), variable, environment));
    }
    return Truth.UNKNOWN;
  }

  private static Optional<String> known(Variable variable, MarkerEnvironment environment) {
    return environment.value(variable.name());
  }

  private static Truth reversed(
      Literal literal, String operator, Variable variable, MarkerEnvironment environment) {
    return known(variable, environment)
        .map(value -> decide(variable, literal.text(), operator, value))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth isMember(Comparison comparison, Literal literal, Set<String> names) {
    boolean member = names.contains(DistributionName.normalize(literal.text()));
    return switch (comparison.operator()) {
      case "in" -> Truth.of(member);
      case "not in" -> Truth.of(!member);
      default -> Truth.UNKNOWN;
    };
  }

  private static Truth decide(Variable variable, String left, String operator, String right) {
    if (variable.name().equals(EXTRA)) {
      return compareTexts(
          DistributionName.normalize(left), operator, DistributionName.normalize(right));
    }
    return VERSIONS.contains(variable.name())
        ? compareVersions(comparable(variable, left), operator, comparable(variable, right))
        : compareTexts(left, operator, right);
  }

  /** A build of Python between two releases calls itself {@code 3.13.1+}. */
  private static String comparable(Variable variable, String value) {
    boolean unreleased = variable.name().equals("python_full_version") && value.endsWith("+");
    return unreleased ? value + "local" : value;
  }

  /** As versions if the right side makes a specifier, else as texts. */
  private static Truth compareVersions(String left, String operator, String right) {
    Optional<Specifier> specifier = Specifier.parse(operator + right);
    if (specifier.isEmpty()) {
      return compareTexts(left, operator, right);
    }
    if (specifier.get().operator() == Specifier.Operator.ARBITRARY) {
      return Truth.of(left.equalsIgnoreCase(right));
    }
    return Truth.of(Version.parse(left).map(specifier.get()::contains).orElse(false));
  }

  /** Texts are equal or not; none is before another. */
  private static Truth compareTexts(String left, String operator, String right) {
    return switch (operator) {
      case "in" -> Truth.of(right.contains(left));
      case "not in" -> Truth.of(!right.contains(left));
      case "==", "<=", ">=" -> Truth.of(left.equals(right));
      case "!=" -> Truth.of(!left.equals(right));
      case "<", ">" -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
  }

  /** The comparisons of a marker, from left to right. */
  static Stream<Comparison> of(Marker marker) {
    if (marker instanceof Comparison comparison) {
      return Stream.of(comparison);
    }
    return parts(marker).stream().flatMap(MarkerComparison::of);
  }

  private static List<Marker> parts(Marker marker) {
    if (marker instanceof Marker.All all) {
      return all.parts();
    }
    if (marker instanceof Marker.Any any) {
      return any.parts();
    }
    return marker instanceof Marker.Group group ? List.of(group.inner()) : List.of();
  }

  static Optional<String> variable(Operand operand) {
    return operand instanceof Variable variable ? Optional.of(variable.name()) : Optional.empty();
  }

  static Optional<String> extra(Comparison comparison) {
    if (isExtra(comparison.left()) && comparison.right() instanceof Literal literal) {
      return Optional.of(literal.text());
    }
    boolean reversed = isExtra(comparison.right()) && comparison.left() instanceof Literal;
    return reversed ? Optional.of(((Literal) comparison.left()).text()) : Optional.empty();
  }

  /** The same comparison with the name of an extra normalized. */
  static Comparison normalized(Comparison comparison) {
    return new Comparison(
        normalized(comparison.left(), comparison.right()),
        comparison.operator(),
        normalized(comparison.right(), comparison.left()));
  }

  private static Operand normalized(Operand operand, Operand other) {
    return operand instanceof Literal literal && isExtra(other)
        ? new Literal(DistributionName.normalize(literal.text()))
        : operand;
  }

  private static boolean isExtra(Operand operand) {
    return operand instanceof Variable variable && variable.name().equals(EXTRA);
  }
}
