package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/** A distribution that its index holds back (PEP 792). */
final class Sta006Quarantined implements StalenessRule {

  @Override
  public FindingRule rule() {
    return FindingRule.STA006;
  }

  @Override
  public Stream<Finding> check(StalenessCase facts) {
    return facts.versions().stream()
        .filter(Sta006Quarantined::isFound)
        .map(row -> finding(facts.projectId(), row));
  }

  private static boolean isFound(FreshnessRow row) {
    return row.projectStatus() == ProjectStatus.QUARANTINED;
  }

  private Finding finding(String projectId, FreshnessRow row) {
    return Finding.of(
        rule(),
        projectId,
        row.sourcePath() + " " + row.distribution(),
        row.sourcePath(),
        null,
        row.distribution() + " is quarantined: the index offers no file of it",
        UseConfidence.CERTAIN);
  }
}
