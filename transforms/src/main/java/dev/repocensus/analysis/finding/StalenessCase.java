package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.staleness.PythonCycles;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.UseConfidence;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What rules of staleness are told of one project.
 *
 * @param asOf the day that it is judged at
 * @param versions how old what it locks and pins is
 * @param pythons the ranges of interpreters that its manifests and locks state
 * @param cycles how long interpreters get fixes
 */
public record StalenessCase(
    String projectId,
    LocalDate asOf,
    List<FreshnessRow> versions,
    List<StatedPythons> pythons,
    PythonCycles cycles) {

  public StalenessCase {
    versions = List.copyOf(versions);
    pythons = List.copyOf(pythons);
  }

  /** A finding about each of the versions that a rule is about. */
  Stream<Finding> versions(
      FindingRule rule,
      UseConfidence confidence,
      Predicate<FreshnessRow> isFound,
      Function<FreshnessRow, String> message) {
    return versions.stream()
        .filter(isFound)
        .map(
            row ->
                Finding.of(
                    rule,
                    projectId,
                    row.sourcePath() + " " + row.distribution(),
                    row.sourcePath(),
                    null,
                    message.apply(row),
                    confidence));
  }

  /** A range of interpreters and the file that states it. */
  public record StatedPythons(String path, String range) {}
}
