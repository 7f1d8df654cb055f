package dev.repocensus.transform.parquet;

import dev.repocensus.schema.row.Vocabulary;
import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a stored row becomes a record of its table: looked up once for a file.
 *
 * @param <R> the row record
 */
final class StoredRow<R extends Record> {
  private final Constructor<R> constructor;
  private final List<Cell> cells;

  private StoredRow(Constructor<R> constructor, List<Cell> cells) {
    this.constructor = constructor;
    this.cells = cells;
  }

  /**
   * The shape of a file's rows.
   *
   * @throws IllegalArgumentException if the file lacks a column that is never NULL
   */
  static <R extends Record> StoredRow<R> of(Table<R> table, Schema schema) {
    RecordComponent[] components = table.rowType().getRecordComponents();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      cells.add(Cell.of(table.columns().get(i), components[i].getType(), schema));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new StoredRow<>(table.rowType().getDeclaredConstructor(types), cells);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its own constructor", e);
    }
  }

  R row(GenericRecord stored) {
    @Nullable Object[] values = new Object[cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells.get(i).value(stored);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("a row is refused: " + e.getCause(), e);
    }
  }

  /**
   * One column of a file.
   *
   * @param position where it stands in the file; negative if it is not there
   * @param words the constants of its vocabulary by their text; empty if it is open
   * @param isMillis whether its instants are in milliseconds
   */
  private record Cell(Column column, int position, Map<String, Object> words, boolean isMillis) {

    static Cell of(Column column, Class<?> type, Schema schema) {
      Schema.Field field = schema.getField(column.name());
      if (field == null && !column.nullable()) {
        throw new IllegalArgumentException("it has no column " + column.name());
      }
      Map<String, Object> words = new TreeMap<>();
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          words.put(
              constant instanceof Vocabulary word ? word.text() : ((Enum<?>) constant).name(),
              constant);
        }
      }
      return new Cell(column, field == null ? -1 : field.pos(), words, isMillis(field));
    }

    private static boolean isMillis(Schema.@Nullable Field field) {
      if (field == null) {
        return false;
      }
      Schema type = field.schema();
      return (type.isUnion() ? type.getTypes() : List.of(type))
          .stream().anyMatch(each -> each.getLogicalType() instanceof LogicalTypes.TimestampMillis);
    }

    @Nullable Object value(GenericRecord stored) {
      Object value = position < 0 ? null : stored.get(position);
      if (value == null) {
        if (!column.nullable()) {
          throw new IllegalArgumentException(column.name() + " is NULL");
        }
        return null;
      }
      return words.isEmpty() ? plain(value) : word(value.toString());
    }

    private Object word(String text) {
      Object constant = words.get(text);
      if (constant == null) {
        throw new IllegalArgumentException(column.name() + " has the unknown word " + text);
      }
      return constant;
    }

    private Object plain(Object value) {
      return switch (column.type()) {
        case STRING -> value.toString();
        case LONG -> ((Number) value).longValue();
        case INT -> Math.toIntExact(((Number) value).longValue());
        case DOUBLE -> ((Number) value).doubleValue();
        case BOOLEAN -> (Boolean) value;
        case DATE -> LocalDate.ofEpochDay(((Number) value).longValue());
        case TIMESTAMP -> instant(((Number) value).longValue());
        case LIST -> ((Collection<?>) value).stream().map(String::valueOf).toList();
      };
    }

    private Instant instant(long stored) {
      return Instant.EPOCH.plus(stored, isMillis ? ChronoUnit.MILLIS : ChronoUnit.MICROS);
    }
  }
}
