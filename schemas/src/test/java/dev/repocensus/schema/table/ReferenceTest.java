package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void everyTableHasASectionAndEveryColumnALine() {
    String page = Reference.tables();
    for (Table<?> table : Tables.ALL) {
      String section = section(page, table.name());
      assertThat(section.lines().filter(line -> line.startsWith("| `")))
          .hasSameSizeAs(table.columns());
    }
  }

  @Test
  void everyLineOfATableHasFiveCells() {
    Pattern bar = Pattern.compile("(?<!\\\\)\\|");
    assertThat(Reference.tables().lines().filter(line -> line.startsWith("|")))
        .isNotEmpty()
        .allMatch(line -> bar.matcher(line).results().count() == 6);
  }

  @Test
  void aColumnThatNothingComputesIsMarked() {
    String section = section(Reference.tables(), "cycles");
    assertThat(section).contains("| `age_days` | int32 | days | not yet |");
    assertThat(section).contains("| `size` | int64 |  | no |");
  }

  @Test
  void everyCodeHasItsSectionWithAFix() {
    String page = Reference.problems();
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(section(page, code.name())).contains(code.title(), "**Fix:** " + code.fix());
    }
  }

  @Test
  void everyRuleHasItsSectionWithAFix() {
    String page = Reference.rules();
    for (FindingRule rule : FindingRule.values()) {
      assertThat(section(page, rule.name()))
          .contains(rule.title(), rule.description(), "**Fix:** " + rule.fix());
    }
  }

  @Test
  void everyQueryHasItsSection() {
    for (StockQuery query : StockQueries.ALL) {
      assertThat(section(Reference.queries(), query.id())).contains(query.title(), query.sql());
    }
  }

  @Test
  void theDictionaryNamesEveryTableColumnAndCode() {
    String json = Dictionary.json();
    for (Table<?> table : TablesTest.tables()) {
      assertThat(json).contains("\"name\": \"" + table.name() + "\"");
    }
    assertThat(json).contains("\"schema_version\": \"" + Tables.SCHEMA_VERSION + "\"");
    assertThat(json.split("\"nullable\": ", -1))
        .hasSize(
            1
                + Table.LEADING.size()
                + TablesTest.tables().stream().mapToInt(table -> table.columns().size()).sum());
    assertThat(json.split("\"fix\": ", -1)).hasSize(1 + ProblemCode.values().length);
  }

  private static String section(String page, String title) {
    int start = page.indexOf("\n## " + title + "\n");
    assertThat(start).as("section %s", title).isPositive();
    int end = page.indexOf("\n## ", start + 1);
    return page.substring(start, end < 0 ? page.length() : end);
  }
}
