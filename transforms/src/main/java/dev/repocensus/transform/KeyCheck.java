package dev.repocensus.transform;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.rows.RowBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published table never holds two rows of one key. Rows that share a key stand side by side where
 * the key leads the order; elsewhere the keys are remembered, and those tables are small.
 */
final class KeyCheck {
  private final Table<?> table;
  private final int[] key;
  private final boolean isSortedByKey;
  private final Set<List<@Nullable Object>> seen = new HashSet<>();
  private @Nullable List<@Nullable Object> last;

  private KeyCheck(Table<?> table) {
    this.table = table;
    this.key = table.keyColumns().stream().mapToInt(table.columns()::indexOf).toArray();
    Set<Column> leading = new HashSet<>();
    table.totalOrder().stream().limit(key.length).forEach(column -> leading.add(column.column()));
    this.isSortedByKey = leading.containsAll(table.keyColumns());
  }

  /**
   * Checks the rows of one file group.
   *
   * @throws IllegalStateException if two rows share a key: a bug of the step that made them
   */
  static void of(Table<?> table, List<RowBlock> sorted) {
    KeyCheck check = new KeyCheck(table);
    for (RowBlock block : sorted) {
      check.block(block);
    }
  }

  private void block(RowBlock block) {
    if (isSortedByKey && block.rows() > 0) {
      neighbours(block);
      return;
    }
    for (int row = 0; row < block.rows(); row++) {
      if (!seen.add(values(block, row))) {
        throw twice(block, row);
      }
    }
  }

  /** Within a block codes are compared; where two blocks meet, values. */
  private void neighbours(RowBlock block) {
    if (values(block, 0).equals(last)) {
      throw twice(block, 0);
    }
    for (int row = 1; row < block.rows(); row++) {
      if (sameKey(block, row - 1, row)) {
        throw twice(block, row);
      }
    }
    last = values(block, block.rows() - 1);
  }

  private boolean sameKey(RowBlock block, int a, int b) {
    for (int column : key) {
      if (block.number(column, a) != block.number(column, b)) {
        return false;
      }
    }
    return true;
  }

  private List<@Nullable Object> values(RowBlock block, int row) {
    List<@Nullable Object> values = new ArrayList<>(key.length);
    for (int column : key) {
      values.add(block.value(column, row));
    }
    return values;
  }

  private IllegalStateException twice(RowBlock block, int row) {
    return new IllegalStateException(
        "table " + table.name() + " has two rows of the key " + values(block, row));
  }
}
