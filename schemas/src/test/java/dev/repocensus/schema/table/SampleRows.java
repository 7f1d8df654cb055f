package dev.repocensus.schema.table;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of any table, made up from its components: no two components of a row are alike. */
final class SampleRows {

  private SampleRows() {}

  /** A row with a value in every column. */
  static <R extends Record> R full(Table<R> table) {
    return row(table, false);
  }

  /** A row with NULL wherever it is allowed. */
  static <R extends Record> R sparse(Table<R> table) {
    return row(table, true);
  }

  private static <R extends Record> R row(Table<R> table, boolean sparse) {
    RecordComponent[] components = table.rowType().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] =
          sparse && table.columns().get(i).nullable() ? null : value(components[i].getType(), i);
    }
    return construct(table.rowType(), components, values);
  }

  private static <R extends Record> R construct(
      Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("No canonical constructor of " + type, e);
    }
  }

  private static Object value(Class<?> type, int i) {
    if (type.isEnum()) {
      Object[] constants = Objects.requireNonNull(type.getEnumConstants());
      return constants[i % constants.length];
    }
    return switch (ColumnType.of(type)) {
      case STRING -> "text " + i;
      case LONG -> 1L << 40 | i;
      case INT -> i;
      case DOUBLE -> i / 7.0;
      case BOOLEAN -> i % 2 == 0;
      case DATE -> LocalDate.of(2026, 1, 1).plusDays(i);
      case TIMESTAMP -> Instant.parse("2026-01-01T00:00:00.000001Z").plusSeconds(i);
      case LIST -> List.of("a" + i, "b" + i);
    };
  }
}
