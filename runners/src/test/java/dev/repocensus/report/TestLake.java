package dev.repocensus.report;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.ColumnType;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes small published lakes with DuckDB: a row is a map from columns to SQL expressions. */
public final class TestLake {

  private final Path folder;

  private TestLake(Path folder) {
    this.folder = folder;
  }

  /** A lake in a folder, with nothing in it. */
  public static TestLake in(Path folder) {
    return new TestLake(folder);
  }

  /** Where it lies. */
  public String path() {
    return folder.toString();
  }

  /** Columns and values in turns. */
  public static Map<String, String> row(String... columnsAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return row;
  }

  /** A run with the rows given; every other table is there and empty. */
  public TestLake publish(
      String date, String runId, Map<Table<?>, List<Map<String, String>>> rows) {
    Map<String, List<Map<String, String>>> byName = new TreeMap<>();
    rows.forEach((table, given) -> byName.put(table.name(), given));
    byName.putIfAbsent(
        "runs",
        List.of(
            row(
                "census_run_id", "'" + runId + "'",
                "status", "'published'",
                "schema_version", "'" + Tables.SCHEMA_VERSION + "'",
                "coverage_ratio", "0.998",
                "projects_seen", "3")));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Table<?> table : Tables.ALL) {
        Path file = file(table, date, runId);
        Files.createDirectories(file.getParent());
        List<Map<String, String>> given = byName.getOrDefault(table.name(), List.of());
        statement.execute(
            "COPY ("
                + select(table, date, given)
                + ") TO "
                + SqlText.literal(file.toString())
                + " (FORMAT parquet)");
      }
      manifest(runId, Tables.SCHEMA_VERSION);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A manifest of a schema version. */
  public TestLake manifest(String runId, String schemaVersion) throws IOException {
    Path file = folder.resolve("v1/runs").resolve(runId + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "{\"schema_version\": \"" + schemaVersion + "\", \"run_id\": \"" + runId + "\"}");
    return this;
  }

  /** The only file of a table in a run. */
  public Path file(Table<?> table, String date, String runId) {
    return folder.resolve(
        "v1/tables/%s/run_date=%s/run_id=%s/part-00000-of-00001.zstd.parquet"
            .formatted(table.name(), date, runId));
  }

  private static String select(Table<?> table, String date, List<Map<String, String>> rows) {
    if (rows.isEmpty()) {
      return "SELECT * FROM (SELECT " + cells(table, date, Map.of()) + ") WHERE false";
    }
    return rows.stream()
        .map(row -> "SELECT " + cells(table, date, row))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String cells(Table<?> table, String date, Map<String, String> row) {
    List<String> known = table.physicalColumns().stream().map(Column::name).toList();
    if (!known.containsAll(row.keySet())) {
      throw new IllegalArgumentException(table.name() + " lacks one of " + row.keySet());
    }
    List<String> cells = new ArrayList<>();
    for (Column column : table.physicalColumns()) {
      String value = row.getOrDefault(column.name(), usual(column, date));
      cells.add("CAST(" + value + " AS " + type(column.type()) + ") AS " + column.name());
    }
    return String.join(", ", cells);
  }

  private static String usual(Column column, String date) {
    if (column.name().equals("scope_id")) {
      return "'mono'";
    }
    if (column.name().equals("as_of_ts")) {
      return "'" + date + " 02:00:00+00'";
    }
    if (column.nullable()) {
      return "NULL";
    }
    return switch (column.type()) {
      case STRING -> "''";
      case LONG, INT, DOUBLE -> "0";
      case BOOLEAN -> "false";
      case DATE -> "'" + date + "'";
      case TIMESTAMP -> "'" + date + " 02:00:00+00'";
      case LIST -> "[]";
    };
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case LONG -> "BIGINT";
      case INT -> "INTEGER";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMPTZ";
      case LIST -> "VARCHAR[]";
    };
  }
}
