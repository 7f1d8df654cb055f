package dev.repocensus.report;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB result, row by row, in the cells of {@link ResultRows}. Instants are ISO 8601 in UTC.
 */
final class DuckRows implements ResultRows {

  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DOUBLE,
          Types.FLOAT,
          Types.REAL,
          Types.DECIMAL,
          Types.NUMERIC);

  private final ResultSet result;
  private final List<Column> columns;
  private final boolean[] isTimestamp;

  DuckRows(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<Column> named = new ArrayList<>();
    this.isTimestamp = new boolean[meta.getColumnCount()];
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      boolean isNumber =
          NUMBERS.contains(meta.getColumnType(i)) || meta.getColumnTypeName(i).endsWith("HUGEINT");
      named.add(new Column(meta.getColumnLabel(i), isNumber));
      isTimestamp[i - 1] = meta.getColumnType(i) == Types.TIMESTAMP;
    }
    this.result = result;
    this.columns = List.copyOf(named);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public @Nullable List<@Nullable Object> next() throws LakeException {
    try {
      return result.next() ? row() : null;
    } catch (SQLException e) {
      throw SqlMessages.translate(e);
    }
  }

  private List<@Nullable Object> row() throws SQLException {
    List<@Nullable Object> row = new ArrayList<>(columns.size());
    for (int i = 1; i <= columns.size(); i++) {
      row.add(isTimestamp[i - 1] ? timestamp(i) : cell(result.getObject(i)));
    }
    return row;
  }

  /** A TIMESTAMP without a zone must not pass through java.sql.Timestamp, which adds the JVM's. */
  private @Nullable Object timestamp(int column) throws SQLException {
    LocalDateTime time = result.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toString();
  }

  private static @Nullable Object cell(@Nullable Object value) throws SQLException {
    if (value == null || value instanceof Boolean || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Float f) {
      return Double.valueOf(f.toString());
    }
    if (value instanceof Number) {
      return value;
    }
    return value instanceof OffsetDateTime time ? instant(time) : nested(value);
  }

  private static String instant(OffsetDateTime time) {
    Instant instant = time.toInstant();
    return instant.toString();
  }

  private static Object nested(Object value) throws SQLException {
    if (value instanceof Array array) {
      return list((Object[]) array.getArray());
    }
    if (value instanceof Object[] array) {
      return list(array);
    }
    if (value instanceof Struct struct) {
      return list(struct.getAttributes());
    }
    if (value instanceof Map<?, ?> map) {
      return named(map);
    }
    return value instanceof Blob blob ? "<" + blob.length() + " bytes>" : value.toString();
  }

  private static List<@Nullable Object> list(@Nullable Object[] values) throws SQLException {
    List<@Nullable Object> cells = new ArrayList<>(values.length);
    for (Object value : values) {
      cells.add(cell(value));
    }
    return cells;
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map) throws SQLException {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      cells.put(String.valueOf(entry.getKey()), cell(entry.getValue()));
    }
    return cells;
  }

  /** Keeps the connection's type out of the signature of whoever only reads rows. */
  static ResultRows query(Connection connection, String sql) throws LakeException {
    try {
      return new DuckRows(connection.createStatement().executeQuery(sql));
    } catch (SQLException e) {
      throw SqlMessages.translate(e);
    }
  }
}
