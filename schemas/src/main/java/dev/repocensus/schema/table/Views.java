package dev.repocensus.schema.table;

/**
 * The SQL through which a lake is read: {@code published_runs}, {@code ranked_runs}, and for every
 * table {@code <table>_latest}, {@code <table>_prev} and {@code <table>_hist}.
 *
 * <p>A run is seen only after its row of {@code runs} lies in the lake, and of several runs of one
 * date only the last one published. Every run must leave at least one file per table, if an empty
 * one, since engines refuse a pattern that matches no file. {@code run_date} and {@code run_id}
 * come from the path, and a run is picked by {@code run_id IN (…)}: DuckDB 1.4 then opens no data
 * of other runs, and every engine understands it.
 */
public final class Views {

  private Views() {}

  /** For DuckDB 1.4 and newer. */
  public static String duckdb() {
    return of(SqlDialect.DUCKDB);
  }

  /** For Apache Spark 3.5 and newer. */
  public static String spark() {
    return of(SqlDialect.SPARK);
  }

  /** For Trino with a Hive connector. */
  public static String trino() {
    return of(SqlDialect.TRINO);
  }

  /** For BigQuery with external tables. */
  public static String bigquery() {
    return of(SqlDialect.BIGQUERY);
  }

  /** All statements for one engine, each ended by a semicolon and a newline. */
  public static String of(SqlDialect dialect) {
    StringBuilder sql = new StringBuilder("-- The views of a census lake, version 1. Generated.\n");
    sql.append(dialect.intro());
    Tables.ALL.forEach(table -> sql.append(dialect.declare(table)));
    sql.append(publishedRuns(dialect)).append(rankedRuns(dialect));
    Tables.ALL.forEach(table -> sql.append(viewsOf(table, dialect)));
    return sql.toString();
  }

  private static String publishedRuns(SqlDialect dialect) {
    return """

        -- The runs that count: of each scope and date the one published last.
        %1$sSELECT * FROM %2$s
        WHERE run_id IN (
          SELECT run_id FROM (
            SELECT run_id, row_number() OVER (
              PARTITION BY scope_id, run_date ORDER BY publish_seq DESC, census_run_id DESC) AS place
            FROM %2$s
            WHERE status IN ('published', 'partial')) placed
          WHERE place = 1);
        """
        .formatted(dialect.createView("published_runs"), dialect.source(Tables.RUNS));
  }

  private static String rankedRuns(SqlDialect dialect) {
    return """

        -- The same with their recency: 1 is the latest of its scope.
        %sSELECT p.*, row_number() OVER (PARTITION BY scope_id ORDER BY run_date DESC) AS recency
        FROM %s p;
        """
        .formatted(dialect.createView("ranked_runs"), dialect.qualified("published_runs"));
  }

  private static String viewsOf(Table<?> table, SqlDialect dialect) {
    return "\n-- "
        + table.doc()
        + "\n"
        + view(table, "_latest", "ranked_runs WHERE recency = 1", dialect)
        + view(table, "_prev", "ranked_runs WHERE recency = 2", dialect)
        + view(table, "_hist", "published_runs", dialect);
  }

  private static String view(Table<?> table, String suffix, String runs, SqlDialect dialect) {
    return """
        %sSELECT * FROM %s
        WHERE run_id IN (SELECT run_id FROM %s);
        """
        .formatted(
            dialect.createView(table.name() + suffix),
            dialect.source(table),
            dialect.qualified(runs));
  }
}
