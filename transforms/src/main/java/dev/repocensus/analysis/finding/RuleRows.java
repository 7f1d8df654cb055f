package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.finding.RuleRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The register of rules as rows. */
public final class RuleRows {
  private static final String SINCE = "0.1.0";

  private RuleRows() {}

  /** Every rule of this version, in the order of the register. */
  public static List<RuleRow> all() {
    return Arrays.stream(FindingRule.values()).map(RuleRows::row).toList();
  }

  private static RuleRow row(FindingRule rule) {
    return new RuleRow(
        rule.name(),
        rule.title(),
        rule.family().name(),
        rule.severity(),
        rule.description() + ".",
        rule.fix(),
        "rules.md#" + rule.name().toLowerCase(Locale.ROOT),
        SINCE);
  }
}
