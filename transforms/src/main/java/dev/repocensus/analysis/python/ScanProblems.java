package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one file: per code the first place only, since whatever follows a syntax error
 * may be its echo.
 */
final class ScanProblems {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.line() == null ? 0 : p.line())
          .thenComparing(Problem::code);

  private final Map<ProblemCode, Problem> first = new EnumMap<>(ProblemCode.class);

  void reset() {
    first.clear();
  }

  void add(ProblemCode code, int line, String message) {
    Problem known = first.get(code);
    if (known == null || line < lineOf(known)) {
      first.put(code, Problem.at(code, line, message));
    }
  }

  boolean has(ProblemCode code) {
    return first.containsKey(code);
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  List<Problem> toList() {
    List<Problem> all = new ArrayList<>(first.values());
    all.sort(ORDER);
    return List.copyOf(all);
  }

  private static int lineOf(Problem problem) {
    @Nullable Integer line = problem.line();
    return line == null ? 0 : line;
  }
}
