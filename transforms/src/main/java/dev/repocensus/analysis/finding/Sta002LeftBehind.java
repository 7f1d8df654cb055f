package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.UseConfidence;
import java.util.Locale;
import java.util.stream.Stream;

/** A version that is years behind though the project itself could move on. */
final class Sta002LeftBehind implements StalenessRule {
  /** Of a version that may be left where it is. */
  private static final double MOST_LIBYEARS = 2;

  @Override
  public FindingRule rule() {
    return FindingRule.STA002;
  }

  @Override
  public Stream<Finding> check(StalenessCase facts) {
    return facts.versions(
        rule(), UseConfidence.CERTAIN, Sta002LeftBehind::isFound, Sta002LeftBehind::message);
  }

  private static boolean isFound(FreshnessRow row) {
    boolean isOwn =
        row.status() == FreshnessStatus.STALE_LOCK || row.status() == FreshnessStatus.STALE_PIN;
    Double libyears = row.libyears();
    return isOwn && libyears != null && libyears >= MOST_LIBYEARS;
  }

  private static String message(FreshnessRow row) {
    return row.distribution()
        + " "
        + row.version()
        + String.format(Locale.ROOT, " is %.1f libyears behind ", row.libyears())
        + row.latestStable()
        + (row.blockedBy().isEmpty() ? "" : ", held by " + row.blockedBy().get(0));
  }
}
