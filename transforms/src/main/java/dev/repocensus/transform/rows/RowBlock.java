package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.ColumnType;
import dev.repocensus.schema.table.Table;
import java.util.Arrays;
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
  final TextHeap texts;
  final int[][] lists;
  final Packed[] columns;

  RowBlock(Table<?> table, int rows, TextHeap texts, int[][] lists, Packed[] columns) {
    this.table = table;
    this.rows = rows;
    this.texts = texts;
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

  /** How many distinct texts the block has; they are sorted by UTF-8 bytes. */
  public int textCount() {
    return texts.size();
  }

  /** A text by its index. */
  public String text(int index) {
    return texts.text(index);
  }

  /** The bytes that hold every text of the block as UTF-8; not to be changed. */
  public byte[] textBytes() {
    return texts.bytes();
  }

  /** Where a text begins in {@link #textBytes()}. */
  public int textStart(int index) {
    return texts.start(index);
  }

  /** Where it ends. */
  public int textEnd(int index) {
    return texts.end(index);
  }

  /** A list by its index, as indexes of texts. */
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
      case STRING -> texts.text((int) number);
      case LIST -> list(lists[(int) number]);
      case INT, DATE -> (int) number;
      case BOOLEAN -> number == 1;
      case DOUBLE -> Double.longBitsToDouble(number);
      case LONG, TIMESTAMP -> number;
    };
  }

  private List<String> list(int[] codes) {
    return Arrays.stream(codes).mapToObj(texts::text).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowBlock that
        && table.name().equals(that.table.name())
        && rows == that.rows
        && texts.equals(that.texts)
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
