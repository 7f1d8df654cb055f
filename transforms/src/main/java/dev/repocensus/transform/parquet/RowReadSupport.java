package dev.repocensus.transform.parquet;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Asks a file for the columns of a table, and makes records of them.
 *
 * @param <R> the row record
 */
final class RowReadSupport<R extends Record> extends ReadSupport<R> {
  private final Table<R> table;
  private final String filtered;
  private final Predicate<String> wanted;

  /**
   * For one table.
   *
   * @param filtered the column whose text decides which rows are made; empty for all rows
   */
  RowReadSupport(Table<R> table, String filtered, Predicate<String> wanted) {
    this.table = table;
    this.filtered = filtered;
    this.wanted = wanted;
  }

  @Override
  public ReadContext init(InitContext context) {
    List<Type> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      if (context.getFileSchema().containsField(column.name())) {
        fields.add(context.getFileSchema().getType(column.name()));
      } else if (!column.nullable()) {
        throw new NotOfTableException("it has no column " + column.name());
      }
    }
    return new ReadContext(new MessageType(table.name(), fields));
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in the version we build on, so it must be there
  public RecordMaterializer<R> prepareForRead(
      Configuration configuration,
      Map<String, String> footer,
      MessageType file,
      ReadContext context) {
    return new RowMaterializer<>(table, context.getRequestedSchema(), filtered, wanted);
  }

  @Override
  public RecordMaterializer<R> prepareForRead(
      ParquetConfiguration configuration,
      Map<String, String> footer,
      MessageType file,
      ReadContext context) {
    return new RowMaterializer<>(table, context.getRequestedSchema(), filtered, wanted);
  }
}
