package dev.repocensus.report;

import dev.repocensus.schema.table.ColumnType;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.schema.table.IndexViews;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.schema.table.Views;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the schema says in SQL, in the shape in which a session uses it. */
final class LakeSql {

  /** The newest major schema version that can be read. */
  static final int SCHEMA_MAJOR = major(Tables.SCHEMA_VERSION);

  /** The view every other one is built on: which runs may be seen. */
  static final String PUBLISHED_RUNS = "published_runs";

  private static final Pattern TABLE_VIEW = Pattern.compile("(\\w+)_(?:latest|prev|hist)");

  private LakeSql() {}

  private static int major(String version) {
    return Integer.parseInt(version.replaceFirst("\\..*", ""));
  }

  /** The views that ship with a lake. */
  static ViewScript views() {
    return ViewScript.parse(Views.duckdb() + IndexViews.duckdb());
  }

  /** A view of a table without rows, in the table's types; null if the name is no table's view. */
  static @Nullable String emptyView(String view) {
    Matcher name = TABLE_VIEW.matcher(view);
    if (!name.matches()) {
      return IndexTables.byName(view).map(LakeSql::snapshotWithoutRows).orElse(null);
    }
    return Tables.byName(name.group(1)).map(LakeSql::withoutRows).orElse(null);
  }

  private static String withoutRows(Table<?> table) {
    return withoutRows(table, nullOf("DATE", "run_date"), nullOf("VARCHAR", "run_id"));
  }

  private static String snapshotWithoutRows(Table<?> table) {
    return withoutRows(table, nullOf("VARCHAR", "as_of"));
  }

  private static String withoutRows(Table<?> table, String... ofPath) {
    return Stream.concat(
            table.physicalColumns().stream().map(c -> nullOf(type(c.type()), c.name())),
            Arrays.stream(ofPath))
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  private static String nullOf(String type, String name) {
    return "NULL::" + type + " AS " + name;
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
