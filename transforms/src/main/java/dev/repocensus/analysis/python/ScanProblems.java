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
      Comparator.comparingInt(ScanProblems::lineOf).thenComparing(Problem::code);

  private final Map<ProblemCode, Problem> first = new EnumMap<>(ProblemCode.class);

  void reset() {
    first.clear();
  }

  /** A problem of the file as a whole, which its first line stands for. */
  void add(ProblemCode code, String message) {
    add(Problem.at(code, 1, message));
  }

  /** A problem at an offset of the text. */
  void add(ProblemCode code, LineCounter lines, int offset, String message) {
    add(new Problem(code, lines.lineOf(offset), lines.columnOf(offset), null, message));
  }

  private void add(Problem problem) {
    Problem known = first.get(problem.code());
    if (known == null || lineOf(problem) < lineOf(known)) {
      first.put(problem.code(), problem);
    }
  }

  boolean has(ProblemCode code) {
    return first.containsKey(code);
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
