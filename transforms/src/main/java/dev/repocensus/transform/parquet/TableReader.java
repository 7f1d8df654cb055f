package dev.repocensus.transform.parquet;

import dev.repocensus.schema.table.Table;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;

/**
 * Reads the rows of a table back from a Parquet file, whoever wrote it: columns are found by name,
 * a column that the file lacks is NULL, one that the table lacks is not read. Rows stream; nothing
 * is kept.
 *
 * <p>Cost: cells become values once; a text that the file's own dictionary holds, once for all its
 * rows.
 *
 * @param <R> the row record
 */
public final class TableReader<R extends Record> {
  private final Table<R> table;
  private final String filtered;
  private final Predicate<String> wanted;

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
    try (ParquetReader<R> reader = new Builder<>(file, support()).build()) {
      for (R row = reader.read(); row != null; row = reader.read()) {
        rows.accept(row);
      }
    } catch (NotOfTableException other) {
      throw new IOException(
          "not a file of table " + table.name() + ": " + other.getMessage(), other);
    } catch (RuntimeException broken) {
      // Parquet wraps what is wrong with a file in exceptions of several kinds of its own.
      Throwable cause = broken.getCause();
      String why =
          cause instanceof NotOfTableException
              ? "not a file of table " + table.name() + ": " + cause.getMessage()
              : "not a Parquet file that can be read: " + broken.getMessage();
      throw new IOException(why, broken);
    }
  }

  private RowReadSupport<R> support() {
    return new RowReadSupport<>(table, filtered, wanted);
  }

  private static final class Builder<R extends Record> extends ParquetReader.Builder<R> {
    private final RowReadSupport<R> support;

    Builder(InputFile file, RowReadSupport<R> support) {
      super(file, new PlainParquetConfiguration());
      this.support = support;
    }

    @Override
    protected ReadSupport<R> getReadSupport() {
      return support;
    }
  }
}
