package dev.repocensus.analysis.census;

import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.PlacedProblem;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of everything that could not be done in one unit; those that would share a key are
 * numbered in the order met.
 */
final class ProblemRows {
  private final String projectId;
  private final List<ProblemRow> rows = new ArrayList<>();
  private final Map<List<@Nullable Object>, Integer> occurrences = new HashMap<>();

  private ProblemRows(String projectId) {
    this.projectId = projectId;
  }

  static List<ProblemRow> of(UnitFacts unit) {
    ProblemRows problems = new ProblemRows(unit.head().project().projectId());
    for (PlacedProblem placed : unit.problems()) {
      problems.add(placed.path(), placed.problem());
    }
    for (FileFacts file : unit.files()) {
      for (Problem problem : file.problems()) {
        problems.add(file.entry().path(), problem);
      }
    }
    return problems.rows;
  }

  private void add(@Nullable String path, Problem problem) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(path);
    key.add(problem.line());
    key.add(problem.code());
    key.add(problem.subject());
    int occurrence = occurrences.merge(key, 1, Integer::sum) - 1;
    rows.add(
        new ProblemRow(
            projectId,
            path,
            problem.line(),
            problem.column(),
            problem.code(),
            problem.code().stage(),
            problem.code().severity(),
            problem.subject(),
            problem.message(),
            occurrence));
  }
}
