package dev.repocensus.transform.parquet;

import dev.repocensus.schema.table.Table;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.InputFile;

/**
 * Reads the rows of a table back from a Parquet file, whoever wrote it: columns are found by name,
 * a column that the file lacks is NULL, one that the table lacks is skipped. Rows stream; nothing
 * is kept.
 *
 * @param <R> the row record
 */
public final class TableReader<R extends Record> {
  private final Table<R> table;
  private final Predicate<String> wanted;
  private final String filtered;

  private TableReader(Table<R> table, String filtered, Predicate<String> wanted) {
    this.table = table;
    this.filtered = filtered;
    this.wanted = wanted;
  }

  /** A reader of all rows. */
  public static <R extends Record> TableReader<R> of(Table<R> table) {
    return new TableReader<>(table, "", any -> true);
  }

  /** The same, of those rows only whose text in a column is wanted. */
  public TableReader<R> where(String column, Predicate<String> isWanted) {
    return new TableReader<>(table, table.column(column).name(), isWanted);
  }

  /**
   * Reads a file from its first row to its last.
   *
   * @throws IOException if the storage fails, the file is no Parquet, or it lacks a column that is
   *     never NULL or holds another type there
   */
  public void read(InputFile file, Consumer<R> rows) throws IOException {
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(file, configuration()).build()) {
      StoredRow<R> shape = null;
      for (GenericRecord stored = reader.read(); stored != null; stored = reader.read()) {
        if (shape == null) {
          shape = StoredRow.of(table, stored.getSchema());
        }
        if (filtered.isEmpty() || wanted.test(String.valueOf(stored.get(filtered)))) {
          rows.accept(shape.row(stored));
        }
      }
    } catch (IllegalArgumentException | ClassCastException broken) {
      throw new IOException("not a file of table " + table.name() + ": " + message(broken), broken);
    } catch (RuntimeException broken) {
      // Parquet wraps what is wrong with a file in exceptions of several kinds of its own.
      throw new IOException("not a Parquet file that can be read: " + message(broken), broken);
    }
  }

  private static PlainParquetConfiguration configuration() {
    PlainParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.setBoolean("parquet.avro.add-list-element-records", false);
    return configuration;
  }

  private static String message(RuntimeException broken) {
    return String.valueOf(broken.getMessage());
  }
}
