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
    return facts.versions(
        rule(), UseConfidence.CERTAIN, Sta006Quarantined::isFound, Sta006Quarantined::message);
  }

  private static boolean isFound(FreshnessRow row) {
    return row.projectStatus() == ProjectStatus.QUARANTINED;
  }

  private static String message(FreshnessRow row) {
    return row.distribution() + " is quarantined: the index offers no file of it";
  }
}
