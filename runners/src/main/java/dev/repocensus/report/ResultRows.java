package dev.repocensus.report;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is read: columns, and rows one at a time. A cell is null, a String, a Number, a
 * Boolean, a List of cells, or a Map from names to cells.
 */
public interface ResultRows {

  /** The columns, in order. */
  List<Column> columns();

  /** The next row, one cell per column; null after the last. */
  @Nullable List<@Nullable Object> next() throws LakeException;

  /** Rows that are at hand already. */
  static ResultRows of(List<Column> columns, List<? extends List<@Nullable Object>> rows) {
    Iterator<? extends List<@Nullable Object>> left = rows.iterator();
    return new ResultRows() {
      @Override
      public List<Column> columns() {
        return columns;
      }

      @Override
      public @Nullable List<@Nullable Object> next() {
        return left.hasNext() ? left.next() : null;
      }
    };
  }
}
