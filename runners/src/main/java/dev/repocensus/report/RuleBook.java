package dev.repocensus.report;

import dev.repocensus.schema.finding.FindingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of rules as rows: all of them, or all that is to be said of one. */
public final class RuleBook {
  private static final List<Column> OF_RULES =
      List.of(
          new Column("rule", false),
          new Column("name", false),
          new Column("severity", false),
          new Column("finds", false));
  private static final List<Column> OF_RULE =
      List.of(new Column("fact", false), new Column("text", false));

  private RuleBook() {}

  /** The codes of the rules, in the order of the register. */
  public static List<String> codes() {
    return Arrays.stream(FindingRule.values()).map(FindingRule::name).toList();
  }

  /** One row for each rule. */
  public static ResultRows rules() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FindingRule rule : FindingRule.values()) {
      rows.add(
          List.of(rule.name(), rule.title(), rule.severity().text(), rule.description() + "."));
    }
    return ResultRows.of(OF_RULES, rows);
  }

  /** One row for each fact about a rule; empty if none has that code or name. */
  public static Optional<ResultRows> rule(String word) {
    return Arrays.stream(FindingRule.values())
        .filter(rule -> isCalled(rule, word))
        .findFirst()
        .map(RuleBook::facts);
  }

  private static boolean isCalled(FindingRule rule, String word) {
    return rule.name().equals(word.toUpperCase(Locale.ROOT))
        || rule.title().equals(word.toLowerCase(Locale.ROOT));
  }

  private static ResultRows facts(FindingRule rule) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(List.of("rule", rule.name()));
    rows.add(List.of("name", rule.title()));
    rows.add(List.of("severity", rule.severity().text()));
    rows.add(List.of("about", rule.family().about()));
    rows.add(List.of("finds", rule.description() + "."));
    rows.add(List.of("fix", rule.fix()));
    rows.add(List.of("ignore", "# census: ignore[" + rule.name() + "] reason"));
    return ResultRows.of(OF_RULE, rows);
  }
}
