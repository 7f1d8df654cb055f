package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewsTest {
  private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE .*?VIEW (\\S+) AS");

  @ParameterizedTest
  @EnumSource
  void everyTableHasItsThreeViewsAfterThoseOfTheRuns(SqlDialect dialect) {
    List<String> views =
        VIEW.matcher(Views.of(dialect))
            .results()
            .map(match -> match.group(1).replace("census.", ""))
            .toList();
    assertThat(views).startsWith("published_runs", "ranked_runs").doesNotHaveDuplicates();
    for (Table<?> table : Tables.ALL) {
      assertThat(views)
          .contains(table.name() + "_latest", table.name() + "_prev", table.name() + "_hist");
    }
    assertThat(views).hasSize(2 + 3 * Tables.ALL.size());
  }

  @ParameterizedTest
  @EnumSource
  void noViewNamesAMachine(SqlDialect dialect) {
    assertThat(Views.of(dialect)).doesNotContain("'/").doesNotContain("file:").endsWith(";\n");
    assertThat(dialect.fileName()).matches("views\\.[a-z]+\\.sql");
  }

  @Test
  void onlyEnginesWithACatalogNeedAnAbsolutePlace() {
    assertThat(Views.duckdb()).doesNotContain("${LAKE}").contains("'v1/tables/runs/*/*/*.parquet'");
    assertThat(Views.spark()).doesNotContain("${LAKE}").contains("'v1/tables/runs'");
    assertThat(Views.trino()).contains("'${LAKE}/v1/tables/runs'");
    assertThat(Views.bigquery()).contains("'${LAKE}/v1/tables/runs'");
  }

  @Test
  void aTrinoTableNamesEveryColumnWithItsType() {
    assertThat(Views.trino())
        .contains("\"as_of_ts\" timestamp(6),")
        .contains("\"column\" integer,")
        .contains("\"shortest_cycle\" array(varchar),")
        .contains("\"first_seen_date\" date,");
  }
}
