package dev.repocensus.schema.table;

/**
 * The SQL through which the snapshots of a lake are read: for every table of a snapshot a view of
 * its name that shows the newest snapshot, of several indexes the newest of each.
 *
 * <p>A snapshot is seen only after its row of {@code index_snapshot} lies in the lake. The views
 * lie in files of their own, since a lake need not have a snapshot and engines refuse a pattern
 * that matches no file.
 */
public final class IndexViews {
  private IndexViews() {}

  /** For DuckDB 1.4 and newer. */
  public static String duckdb() {
    StringBuilder sql = new StringBuilder("-- The snapshots of a census lake. Generated.\n");
    sql.append(SqlDialect.DUCKDB.intro());
    IndexTables.ALL.forEach(table -> sql.append(view(table)));
    return sql.toString();
  }

  private static String view(Table<?> table) {
    return """

        -- %s
        CREATE OR REPLACE VIEW %s AS
        SELECT * EXCLUDE (place) FROM (
          SELECT *, dense_rank() OVER (%s ORDER BY as_of DESC) AS place
          FROM %s
          WHERE %s)
        WHERE place = 1;
        """
        .formatted(table.doc(), table.name(), partition(table), source(table), isSeen(table));
  }

  /** Several indexes each have their newest; of advisories and cycles there is one newest. */
  private static String partition(Table<?> table) {
    return isOfIndex(table) ? "PARTITION BY index_name" : "";
  }

  private static String isSeen(Table<?> table) {
    String keys = isOfIndex(table) ? "index_name, as_of" : "as_of";
    return "(%1$s) IN (SELECT (%1$s) FROM %2$s)".formatted(keys, source(IndexTables.SNAPSHOT));
  }

  private static boolean isOfIndex(Table<?> table) {
    return table.columns().stream().anyMatch(c -> c.name().equals("index_name"));
  }

  private static String source(Table<?> table) {
    return """
        read_parquet('v1/index/*/%s/*/*.parquet', union_by_name = true,
            hive_partitioning = true, hive_types = {'as_of': VARCHAR})"""
        .formatted(table.name());
  }
}
