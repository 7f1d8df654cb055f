package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/** A distribution that nobody looks after any more. */
final class Sta005Unmaintained implements StalenessRule {

  @Override
  public FindingRule rule() {
    return FindingRule.STA005;
  }

  @Override
  public Stream<Finding> check(StalenessCase facts) {
    return facts.versions(
        rule(), UseConfidence.LIKELY, Sta005Unmaintained::isFound, Sta005Unmaintained::message);
  }

  private static boolean isFound(FreshnessRow row) {
    ProjectStatus said = row.projectStatus();
    return row.status() == FreshnessStatus.UNMAINTAINED
        || said == ProjectStatus.ARCHIVED
        || said == ProjectStatus.DEPRECATED;
  }

  private static String message(FreshnessRow row) {
    return row.distribution() + why(row);
  }

  private static String why(FreshnessRow row) {
    ProjectStatus said = row.projectStatus();
    return said == null || said == ProjectStatus.ACTIVE
        ? " has had no release for two years or more"
        : " is " + said.text() + ", says the index";
  }
}
