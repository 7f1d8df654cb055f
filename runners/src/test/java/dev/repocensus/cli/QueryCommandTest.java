package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.report.TestLake;
import dev.repocensus.schema.table.StockQueries;
import dev.repocensus.schema.table.StockQuery;
import dev.repocensus.schema.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {

  @TempDir static Path temp;
  private static TestLake lake;

  @BeforeAll
  static void twoNights() {
    lake = TestLake.in(temp.resolve("it's a lake"));
    lake.publish("2026-11-18", "r1", Map.of(Tables.PROBLEMS, List.of(problem("'SYN001'", "7"))));
    lake.publish(
        "2026-11-19",
        "r2",
        Map.of(Tables.PROBLEMS, List.of(problem("'FIL002'", "NULL"), problem("'LCK001'", "12"))));
  }

  private static Map<String, String> problem(String code, String line) {
    return TestLake.row(
        "project_id", "'mono//a'",
        "code", code,
        "line", line,
        "stage", "'parse'",
        "severity", "'medium'",
        "message", "'a|b, \"c\"'");
  }

  private static Cli query(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("query", "--lake", lake.path()), Stream.of(arguments))
            .toArray(String[]::new);
    return Cli.run(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 +                   | Parser Error: syntax error at end of input",
        "SELECT FROM WHERE            | Parser Error",
        "SELECT nope FROM runs_latest | Binder Error: Referenced column \"nope\" not found",
        "SELECT 1 FROM nope           | Catalog Error: Table with name nope does not exist!",
        "SELECT 'a'::INTEGER          | Conversion Error",
      })
  void aWrongStatementIsOneLineOfTheEngineAndTwo(String sql, String said) {
    Cli ran = query(sql);
    assertThat(ran.err()).contains(said).hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY (SELECT 1) TO '/tmp/census-must-not-be.csv'",
        "/* SELECT */ COPY runs_latest TO '/tmp/census-must-not-be.csv'",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO '/tmp/census-must-not-be.csv'",
        "ATTACH '/tmp/census-must-not-be.csv' AS x",
        "EXPORT DATABASE '/tmp/census-must-not-be.csv'",
        "SET enable_external_access = true",
        "SELECT 1; COPY (SELECT 1) TO '/tmp/census-must-not-be.csv'",
        "--",
      })
  void whatCouldWriteIsNotRun(String sql) {
    Cli ran = query("--", sql);
    assertThat(ran.err()).containsAnyOf("only statements that read", "give one statement");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(Path.of("/tmp/census-must-not-be.csv")).doesNotExist();
  }

  @Test
  void noRowsAreAHeaderAnEmptyArrayOrAnEmptyTable() {
    String sql = "SELECT code, line FROM problems_latest WHERE false";
    assertThat(query(sql).out()).isEqualTo("code  line\n----  ----\n");
    assertThat(query(sql, "--format", "json").out()).isEqualTo("[]\n");
    assertThat(query(sql, "--format", "csv").out()).isEqualTo("code,line\r\n");
    assertThat(query(sql, "--format", "md").out()).isEqualTo("| code | line |\n| --- | ---: |\n");
  }

  @Test
  void everyFormatSaysTheSame() {
    String sql = "SELECT code, line, message FROM problems_latest ORDER BY code";
    assertThat(query(sql).out())
        .isEqualTo(
            """
            code    line  message
            ------  ----  ---------
            FIL002     -  a|b, "c"
            LCK001    12  a|b, "c"
            """
                .replace("---------", "--------"));
    assertThat(query(sql, "--format", "json").out())
        .isEqualTo(
            """
            [
              {"code": "FIL002", "line": null, "message": "a|b, \\"c\\""},
              {"code": "LCK001", "line": 12, "message": "a|b, \\"c\\""}
            ]
            """);
    assertThat(query(sql, "--format", "csv").out())
        .isEqualTo(
            "code,line,message\r\nFIL002,,\"a|b, \"\"c\"\"\"\r\nLCK001,12,\"a|b, \"\"c\"\"\"\r\n");
    assertThat(query(sql, "--format", "md").out()).contains("| LCK001 | 12 | a\\|b, \"c\" |\n");
  }

  @Test
  void everyTypeOfTheEngineHasAText() {
    String sql =
        """
        SELECT 1::HUGEINT AS h, 0.1::DOUBLE AS d, 1e20::DOUBLE AS e, 'NaN'::DOUBLE AS n,
          1.50::DECIMAL(9,2) AS m, 0.25::FLOAT AS f, true AS b, DATE '2026-11-19' AS t,
          TIMESTAMPTZ '2026-11-19 03:00:00+01' AS z, TIMESTAMP '2026-11-19 03:00:00' AS u,
          ['a', NULL] AS l, {'k': 1} AS s, MAP {'k': 1} AS p, [['x']] AS nested, NULL AS nothing""";
    assertThat(query(sql, "--format", "json").out())
        .contains("\"h\": 1", "\"d\": 0.1", "\"e\": 1.0E20", "\"n\": null", "\"m\": 1.50")
        .contains("\"f\": 0.25", "\"b\": true", "\"t\": \"2026-11-19\"")
        .contains("\"z\": \"2026-11-19T02:00:00Z\"", "\"u\": \"2026-11-19T03:00\"")
        .contains("\"l\": [\"a\", null]", "\"p\": {\"k\": 1}", "\"nested\": [[\"x\"]]")
        .contains("\"nothing\": null");
  }

  @Test
  void aRunThatIsNamedIsTheLatest() {
    String sql = "SELECT code FROM problems_latest";
    assertThat(query(sql, "--run", "r1", "--format", "csv").out()).isEqualTo("code\r\nSYN001\r\n");
    assertThat(query("SELECT code FROM problems_prev", "--run", "r2", "--format", "csv").out())
        .isEqualTo("code\r\nSYN001\r\n");
    assertThat(query(sql, "--run", "r9").err()).contains("has no published run r9");
    assertThat(query(sql, "--run", "r9").exit()).isEqualTo(2);
    assertThat(query(sql, "--scope", "other").err()).contains("has no published scope other");
  }

  static List<String> stock() {
    return StockQueries.ALL.stream().map(StockQuery::id).toList();
  }

  @ParameterizedTest
  @MethodSource("stock")
  void everyStockQueryRuns(String id) {
    assertThat(query(id)).extracting(Cli::exit, Cli::err).containsExactly(0, "");
  }

  @Test
  void aStatementMayComeFromAFileAndGoToOne() throws IOException {
    Path sql = Files.writeString(temp.resolve("a.sql"), "SELECT 1 AS one; -- done\n");
    Path csv = temp.resolve("out.csv");
    Cli ran = query("-f", sql.toString(), "--format", "csv", "--output", csv.toString());
    assertThat(ran).isEqualTo(new Cli(0, "", ""));
    assertThat(csv).content().isEqualTo("one\r\n1\r\n");
  }

  @Test
  void aFailedAnswerLeavesTheFileAlone() throws IOException {
    Path csv = Files.writeString(temp.resolve("old.csv"), "old");
    Cli ran = query("SELECT error('late') FROM range(5)", "--output", csv.toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(csv).hasContent("old");
    assertThat(query("SELECT 1", "--output", "/no/such/x.csv").exit()).isEqualTo(4);
  }

  @Test
  void aDamagedFileIsAFailureOfTheInput() throws IOException {
    TestLake damaged = TestLake.in(temp.resolve("damaged")).publish("2026-11-19", "r1", Map.of());
    Files.writeString(damaged.file(Tables.FILES, "2026-11-19", "r1"), "no parquet");
    Cli ran = Cli.run("query", "--lake", damaged.path(), "SELECT count(*) FROM files_latest");
    assertThat(ran.err()).contains("files").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void aTableThatNoRunWroteIsEmpty() throws IOException {
    TestLake old = TestLake.in(temp.resolve("old")).publish("2026-11-19", "r1", Map.of());
    Files.delete(old.file(Tables.FILES, "2026-11-19", "r1"));
    Cli ran =
        Cli.run(
            "query",
            "--lake",
            old.path(),
            "--format",
            "csv",
            "SELECT count(*) n FROM files_latest");
    assertThat(ran).isEqualTo(new Cli(0, "n\r\n0\r\n", ""));
  }

  @Test
  void allViewsAreListed() {
    assertThat(query("SHOW TABLES").out()).contains("imports_hist", "runs_prev", "ranked_runs");
  }

  @Test
  void runsAreListedTheLatestFirst() {
    Cli ran = Cli.run("runs", "--lake", lake.path(), "--format", "csv");
    assertThat(ran.out().lines().skip(1))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("r2,mono,published,2026-11-19T02:00:00Z,3,"),
            second -> assertThat(second).startsWith("r1,mono,"));
    assertThat(ran.exit()).isZero();
  }

  @Test
  void onATerminalNoLineIsWiderThanIt() {
    String sql = "SELECT repeat('x', 300) AS long, 5 AS n";
    Cli ran = Cli.run(Map.of(), 40, "query", "--lake", lake.path(), sql);
    assertThat(ran.out().lines())
        .allMatch(line -> line.length() <= 40)
        .anyMatch(l -> l.contains("…"));
    assertThat(query(sql).out()).contains("x".repeat(300));
  }
}
