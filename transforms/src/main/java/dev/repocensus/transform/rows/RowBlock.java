package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.ColumnType;
import dev.repocensus.schema.table.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, column by column and sorted by the table's total order: what travels between
 * steps in place of rows. A million rows as a million elements cost three times the whole scan; as
 * a few thousand blocks they cost next to nothing.
 *
 * <p>Texts are codes into a dictionary sorted by UTF-8 bytes, lists are codes into a dictionary of
 * lists, so comparing two rows of a block compares numbers.
 */
public final class RowBlock {
  private final Table<?> table;
  private final int rows;
  final String[] dictionary;
  final int[][] lists;
  final Packed[] columns;

  RowBlock(Table<?> table, int rows, String[] dictionary, int[][] lists, Packed[] columns) {
    this.table = table;
    this.rows = rows;
    this.dictionary = dictionary;
    this.lists = lists;
    this.columns = columns;
  }

  /** The table these rows belong to. */
  public Table<?> table() {
    return table;
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** The texts of the block, sorted by UTF-8 bytes; a text code minus one is an index into it. */
  public List<String> dictionary() {
    return Collections.unmodifiableList(Arrays.asList(dictionary));
  }

  /**
   * The lists of the block as indexes into {@link #dictionary()}; a list code minus one is an index
   * into it.
   */
  public int[] list(int index) {
    return lists[index].clone();
  }

  /** How many distinct lists the block has. */
  public int listCount() {
    return lists.length;
  }

  /** Whether a value is NULL. */
  public boolean isNull(int column, int row) {
    return columns[column].get(row) == Packed.NULL;
  }

  /**
   * The value at a row as a number: itself for whole numbers, days for dates, microseconds for
   * timestamps, 0 or 1 for booleans, the bits of a double, and for texts and lists the index into
   * their dictionary.
   */
  public long number(int column, int row) {
    return columns[column].get(row);
  }

  /**
   * The value, boxed: a text, a list of texts, a whole number (days for dates, microseconds for
   * timestamps), a boolean or a double; null for NULL. For tests and small tables.
   */
  public @Nullable Object value(int column, int row) {
    long number = columns[column].get(row);
    if (number == Packed.NULL) {
      return null;
    }
    ColumnType type = table.columns().get(column).type();
    return switch (type) {
      case STRING -> dictionary[(int) number];
      case LIST -> texts(lists[(int) number]);
      case INT, DATE -> (int) number;
      case BOOLEAN -> number == 1;
      case DOUBLE -> Double.longBitsToDouble(number);
      case LONG, TIMESTAMP -> number;
    };
  }

  private List<String> texts(int[] codes) {
    return Arrays.stream(codes).mapToObj(code -> dictionary[code]).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowBlock that
        && table.name().equals(that.table.name())
        && rows == that.rows
        && Arrays.equals(dictionary, that.dictionary)
        && Arrays.deepEquals(lists, that.lists)
        && Arrays.equals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(columns) * 31 + table.name().hashCode();
  }

  @Override
  public String toString() {
    return "RowBlock[" + table.name() + ", " + rows + " rows]";
  }
}
