package dev.repocensus.transform;

import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.FilePort;
import dev.repocensus.analysis.scan.PlacedProblem;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.scan.UnitScanner;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place where a bug in the reading of one project stops: the project is then failed, with a
 * critical problem and every one of its files accounted for, and the rest of the run goes on. Under
 * {@code -Dcensus.rethrow=true}, as in tests, it is thrown.
 */
final class ProjectBoundary {
  private ProjectBoundary() {}

  static UnitFacts scan(UnitScanner scanner, ScanUnit unit, FilePort port) {
    try {
      return scanner.scan(unit.head(), unit.files(), unit.problems(), port);
    } catch (RuntimeException | StackOverflowError bug) {
      if (Boolean.getBoolean("census.rethrow")) {
        throw bug;
      }
      return failed(unit, bug);
    }
  }

  private static UnitFacts failed(ScanUnit unit, Throwable bug) {
    List<PlacedProblem> problems = new ArrayList<>(unit.problems());
    problems.add(new PlacedProblem(null, Problem.of(ProblemCode.PUB001, describe(unit, bug))));
    List<FileFacts> files = new ArrayList<>();
    for (FileEntry entry : unit.files()) {
      files.add(FileFacts.lost(entry, ProblemCode.PUB001));
    }
    return new UnitFacts(
        unit.head(), files, List.of(), List.of(), PantsFacts.NONE, List.of(), problems);
  }

  private static String describe(ScanUnit unit, Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return "internal error in " + unit.head().project().projectId() + ": " + bug + where;
  }
}
