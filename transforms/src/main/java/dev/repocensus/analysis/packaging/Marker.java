package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An environment marker (PEP 508). It prints as pypa/packaging prints it: double quotes, one space
 * between words, the parentheses that were written unless they hold a single comparison or the
 * whole marker. Names of extras are normalized (PEP 685).
 */
public sealed interface Marker {

  /** A variable such as {@code sys_platform}, in its present name. */
  record Variable(String name) implements Operand {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A quoted text. */
  record Literal(String text) implements Operand {
    @Override
    public String toString() {
      char quote = text.indexOf('"') >= 0 ? '\'' : '"';
      return quote + text.replace("\\", "\\\\") + quote;
    }
  }

  /** One side of a comparison. */
  sealed interface Operand permits Variable, Literal {}

  /**
   * A comparison.
   *
   * @param operator a version operator, {@code in} or {@code not in}
   */
  record Comparison(Operand left, String operator, Operand right) implements Marker {
    @Override
    public Truth evaluate(MarkerEnvironment environment) {
      return MarkerComparison.evaluate(this, environment);
    }

    @Override
    public String toString() {
      return left + " " + operator + " " + right;
    }
  }

  /** All of these hold. */
  record All(List<Marker> parts) implements Marker {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth evaluate(MarkerEnvironment environment) {
      Truth truth = Truth.TRUE;
      for (Marker part : parts) {
        truth = truth.and(part.evaluate(environment));
      }
      return truth;
    }

    @Override
    public String toString() {
      return parts.stream().map(Marker::toString).collect(Collectors.joining(" and "));
    }
  }

  /** At least one of these holds. */
  record Any(List<Marker> parts) implements Marker {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth evaluate(MarkerEnvironment environment) {
      Truth truth = Truth.FALSE;
      for (Marker part : parts) {
        truth = truth.or(part.evaluate(environment));
      }
      return truth;
    }

    @Override
    public String toString() {
      return parts.stream().map(Marker::toString).collect(Collectors.joining(" or "));
    }
  }

  /** A marker in parentheses. */
  record Group(Marker inner) implements Marker {
    @Override
    public Truth evaluate(MarkerEnvironment environment) {
      return inner.evaluate(environment);
    }

    @Override
    public String toString() {
      return "(" + inner + ")";
    }
  }

  /** The marker a text spells; empty, with a problem (MAN002), if it spells none. */
  static Outcome<Optional<Marker>> parse(String text) {
    try {
      return Outcome.of(Optional.of(MarkerParser.parse(text)));
    } catch (RequirementSyntax wrong) {
      String message = "not a marker: " + wrong.reason() + ": " + Redaction.excerpt(text);
      return Outcome.of(Optional.empty(), Problem.of(ProblemCode.MAN002, message));
    }
  }

  /**
   * Whether the marker holds. Variables that the environment does not know, and comparisons that
   * PEP 508 leaves undefined, are {@link Truth#UNKNOWN}; they decide nothing that the rest decides.
   */
  Truth evaluate(MarkerEnvironment environment);

  /** Whether the marker holds with no extra or with at least one of these. */
  default Truth evaluate(MarkerEnvironment environment, Collection<String> extras) {
    Truth truth = evaluate(environment.with("extra", ""));
    for (String extra : extras) {
      truth = truth.or(evaluate(environment.with("extra", extra)));
    }
    return truth;
  }

  /** The names of the variables it asks for, sorted. */
  default List<String> variables() {
    return MarkerComparison.of(this)
        .flatMap(comparison -> Stream.of(comparison.left(), comparison.right()))
        .flatMap(operand -> MarkerComparison.variable(operand).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The names of the extras it mentions, normalized and sorted. */
  default List<String> extras() {
    return MarkerComparison.of(this)
        .flatMap(comparison -> MarkerComparison.extra(comparison).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
