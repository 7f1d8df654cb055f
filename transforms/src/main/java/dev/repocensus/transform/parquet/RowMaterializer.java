package dev.repocensus.transform.parquet;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cells of a row as they come and makes its record.
 *
 * @param <R> the row record
 */
final class RowMaterializer<R extends Record> extends RecordMaterializer<R> {
  private final Table<R> table;
  private final Constructor<R> constructor;
  private final @Nullable Object[] cells;
  private final Converter[] converters;
  private final int filtered;
  private final Predicate<String> wanted;
  private boolean isSkipped;

  RowMaterializer(Table<R> table, MessageType schema, String filtered, Predicate<String> wanted) {
    this.table = table;
    this.constructor = constructor(table);
    this.cells = new Object[table.columns().size()];
    this.filtered = filtered.isEmpty() ? -1 : table.columns().indexOf(table.column(filtered));
    this.wanted = wanted;
    this.converters = new Converter[schema.getFieldCount()];
    RecordComponent[] components = table.rowType().getRecordComponents();
    for (int i = 0; i < converters.length; i++) {
      int cell = table.columns().indexOf(table.column(schema.getFieldName(i)));
      Column column = table.columns().get(cell);
      CellReader reader = CellReader.of(column, components[cell].getType());
      converters[i] = reader.converter(schema.getType(i), value -> cells[cell] = value);
    }
  }

  private static <R extends Record> Constructor<R> constructor(Table<R> table) {
    Class<?>[] types =
        Arrays.stream(table.rowType().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return table.rowType().getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its own constructor", e);
    }
  }

  @Override
  public GroupConverter getRootConverter() {
    return new GroupConverter() {
      @Override
      public Converter getConverter(int field) {
        return converters[field];
      }

      @Override
      public void start() {
        Arrays.fill(cells, null);
      }

      @Override
      public void end() {
        Object text = filtered < 0 ? null : cells[filtered];
        isSkipped = filtered >= 0 && (text == null || !wanted.test(text.toString()));
      }
    };
  }

  @Override
  @SuppressWarnings("NullAway") // null stands for a row that is skipped, as the reader wants it
  public R getCurrentRecord() {
    if (isSkipped) {
      return null;
    }
    List<Column> columns = table.columns();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == null && !columns.get(i).nullable()) {
        throw new NotOfTableException(columns.get(i).name() + " is NULL");
      }
    }
    try {
      return constructor.newInstance(cells);
    } catch (ReflectiveOperationException e) {
      throw new NotOfTableException("a row is refused: " + e.getCause(), e);
    }
  }
}
