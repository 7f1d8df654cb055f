package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockQueriesTest {
  private static final Pattern VIEW = Pattern.compile("\\b(\\w+)_(latest|prev|hist)\\b");
  private static final Pattern NAMED_HERE = Pattern.compile("\\b(\\w+) AS \\(");
  private static final Pattern FROM = Pattern.compile("(?<!DISTINCT )\\b(?:FROM|JOIN) (\\w+)");

  static List<StockQuery> queries() {
    return StockQueries.ALL;
  }

  @Test
  void anUnknownIdIsNoQuery() {
    assertThat(StockQueries.byId("")).isEmpty();
    assertThat(StockQueries.byId("q1")).isEmpty();
    assertThat(StockQueries.byId("q15")).map(StockQuery::title).get().asString().endsWith("?");
  }

  @Test
  void idsAreDistinctAndInOrder() {
    assertThat(queries().stream().map(StockQuery::id)).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryIsAQuestionAndOneStatement(StockQuery query) {
    assertThat(query.id()).matches("q\\d{2}");
    assertThat(query.title()).matches("[A-Z].{15,90}\\?");
    assertThat(query.sql()).matches("(?s)(SELECT|WITH) .*").doesNotContain(";");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryReadsOnlyViewsThatShip(StockQuery query) {
    Set<String> read =
        FROM.matcher(query.sql())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    NAMED_HERE.matcher(query.sql()).results().map(match -> match.group(1)).forEach(read::remove);
    read.remove("published_runs");
    assertThat(read).allMatch(name -> VIEW.matcher(name).matches());
    assertThat(VIEW.matcher(query.sql()).results().map(match -> match.group(1)))
        .allMatch(name -> Tables.byName(name).isPresent());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theAnswerHasOneOrder(StockQuery query) {
    assertThat(query.sql()).contains("ORDER BY");
  }
}
