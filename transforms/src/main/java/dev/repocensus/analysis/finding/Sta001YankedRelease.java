package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/** A release that its index withdrew (PEP 592). */
final class Sta001YankedRelease implements StalenessRule {

  @Override
  public FindingRule rule() {
    return FindingRule.STA001;
  }

  @Override
  public Stream<Finding> check(StalenessCase facts) {
    return facts.versions(
        rule(), UseConfidence.CERTAIN, Sta001YankedRelease::isFound, Sta001YankedRelease::message);
  }

  private static boolean isFound(FreshnessRow row) {
    return row.status() == FreshnessStatus.YANKED;
  }

  private static String message(FreshnessRow row) {
    return row.distribution()
        + " "
        + row.version()
        + " was withdrawn from the index"
        + (row.yankReason() == null ? "" : ": " + row.yankReason());
  }
}
