package dev.repocensus.report;

import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data dictionary as rows: which tables there are, and the columns of one. */
public final class Dictionary {

  private static final List<Column> OF_TABLES =
      List.of(
          new Column("name", false),
          new Column("columns", true),
          new Column("grain", false),
          new Column("doc", false));

  private static final List<Column> OF_COLUMNS =
      List.of(
          new Column("name", false),
          new Column("type", false),
          new Column("unit", false),
          new Column("doc", false),
          new Column("words", false));

  private Dictionary() {}

  /** The tables' names. */
  public static List<String> names() {
    return Tables.ALL.stream().map(Table::name).toList();
  }

  /** One row per table. */
  public static ResultRows tables() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Table<?> table : Tables.ALL) {
      rows.add(List.of(table.name(), table.physicalColumns().size(), table.grain(), table.doc()));
    }
    return ResultRows.of(OF_TABLES, rows);
  }

  /** One row per column of a table; empty if there is no such table. */
  public static Optional<ResultRows> columns(String table) {
    return Tables.byName(table)
        .map(found -> found.physicalColumns().stream().map(Dictionary::cells).toList())
        .map(rows -> ResultRows.of(OF_COLUMNS, rows));
  }

  private static List<@Nullable Object> cells(dev.repocensus.schema.table.Column column) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(column.name());
    cells.add(column.type().label() + (column.nullable() ? "?" : ""));
    cells.add(column.unit().isEmpty() ? null : column.unit());
    cells.add(column.filled() ? column.doc() : column.doc() + " Not filled yet: always NULL.");
    cells.add(column.vocabulary().isEmpty() ? null : column.vocabulary());
    return cells;
  }
}
