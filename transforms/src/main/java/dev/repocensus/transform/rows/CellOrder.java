package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.ColumnType;
import dev.repocensus.schema.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table's total order over coded cells: codes order as the values do, and NULL is the least
 * number.
 */
final class CellOrder {
  private final long[][] keys;
  private final boolean[] descending;
  private final boolean[] isDouble;

  CellOrder(Table<?> table, long[][] cells) {
    List<SortStep> order = SortStep.of(table);
    this.keys = new long[order.size()][];
    this.descending = new boolean[order.size()];
    this.isDouble = new boolean[order.size()];
    for (int i = 0; i < keys.length; i++) {
      int column = order.get(i).column();
      keys[i] = cells[column];
      descending[i] = order.get(i).isDescending();
      isDouble[i] = table.columns().get(column).type() == ColumnType.DOUBLE;
    }
  }

  int compare(int a, int b) {
    for (int i = 0; i < keys.length; i++) {
      long x = keys[i][a];
      long y = keys[i][b];
      if (x != y) {
        int order =
            isDouble[i] && x != Packed.NULL && y != Packed.NULL
                ? compareBits(x, y)
                : Long.compare(x, y);
        return descending[i] ? -order : order;
      }
    }
    return 0;
  }

  private static int compareBits(long x, long y) {
    return Double.compare(Double.longBitsToDouble(x), Double.longBitsToDouble(y));
  }

  /** The rows' numbers in order; equal rows keep theirs. */
  int[] sorted(int rows) {
    return IntStream.range(0, rows)
        .boxed()
        .sorted(this::compare)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
