package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.RowOrder;
import dev.repocensus.schema.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows of one table and sorts them into a {@link RowBlock}. Rows may come in any order;
 * rows that come sorted are not sorted again. Cost: one pass over the cells and one sort of the
 * distinct texts.
 */
public final class RowBlockBuilder<R extends Record> {
  private final Table<R> table;
  private final Column[] columns;
  private final boolean[] isText;
  private final boolean[] isList;
  private final Map<String, Integer> texts = new HashMap<>();
  private final List<String> textList = new ArrayList<>();
  private final Map<List<String>, Integer> lists = new HashMap<>();
  private final List<int[]> listCodes = new ArrayList<>();
  private long[][] cells;
  private int rows;

  public RowBlockBuilder(Table<R> table) {
    this.table = table;
    this.columns = table.columns().toArray(new Column[0]);
    this.cells = new long[columns.length][16];
    this.isText = new boolean[columns.length];
    this.isList = new boolean[columns.length];
    for (int c = 0; c < columns.length; c++) {
      switch (columns[c].type()) {
        case STRING -> isText[c] = true;
        case LIST -> isList[c] = true;
        case INT, LONG, DOUBLE, BOOLEAN, DATE, TIMESTAMP -> {}
      }
    }
  }

  /** All rows of a list as one block. */
  public static <R extends Record> RowBlock of(Table<R> table, Iterable<R> rows) {
    RowBlockBuilder<R> builder = new RowBlockBuilder<>(table);
    rows.forEach(builder::add);
    return builder.build();
  }

  /** The rows of several blocks of one table, sorted into one. */
  public static RowBlock merge(Table<?> table, Iterable<RowBlock> blocks) {
    RowBlockBuilder<?> builder = new RowBlockBuilder<>(table);
    for (RowBlock block : blocks) {
      builder.addAll(block);
    }
    return builder.build();
  }

  public int rows() {
    return rows;
  }

  public void add(R row) {
    grow();
    for (int c = 0; c < columns.length; c++) {
      cells[c][rows] = code(c, columns[c].get(row));
    }
    rows++;
  }

  /** The rows of a block from one row up to another, as a block of their own. */
  public static RowBlock slice(RowBlock block, int from, int to) {
    RowBlockBuilder<?> builder = new RowBlockBuilder<>(block.table());
    builder.addRange(block, from, to);
    return builder.build();
  }

  private void addAll(RowBlock block) {
    addRange(block, 0, block.rows());
  }

  private void addRange(RowBlock block, int from, int to) {
    Codes codes = new Codes(block);
    for (int row = from; row < to; row++, rows++) {
      grow();
      for (int c = 0; c < columns.length; c++) {
        long value = block.columns[c].get(row);
        boolean isMapped = value != Packed.NULL && (isText[c] || isList[c]);
        cells[c][rows] =
            !isMapped ? value : isText[c] ? codes.text((int) value) : codes.list((int) value);
      }
    }
  }

  private void grow() {
    if (rows == cells[0].length) {
      for (int c = 0; c < cells.length; c++) {
        cells[c] = Arrays.copyOf(cells[c], rows * 2);
      }
    }
  }

  private long code(int column, @Nullable Object value) {
    if (value == null) {
      if (!columns[column].nullable()) {
        throw new IllegalStateException(
            table.name() + "." + columns[column].name() + " is never NULL");
      }
      return Packed.NULL;
    }
    return switch (columns[column].type()) {
      case STRING -> textCode((String) value);
      case LIST -> listCode(asTexts(value));
      case INT -> (Integer) value;
      case LONG -> notNull(column, (Long) value);
      case BOOLEAN -> ((Boolean) value) ? 1 : 0;
      case DOUBLE -> Double.doubleToLongBits((Double) value + 0.0); // -0.0 has the bits of NULL
      case DATE -> ((LocalDate) value).toEpochDay();
      case TIMESTAMP -> Micros.of((Instant) value);
    };
  }

  private long notNull(int column, long value) {
    if (value == Packed.NULL) {
      throw new IllegalStateException(
          table.name() + "." + columns[column].name() + " is the number that stands for NULL");
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> asTexts(Object value) {
    return (List<String>) value;
  }

  private int textCode(String text) {
    Integer known = texts.get(text);
    if (known == null) {
      String stored = stored(text);
      if (!stored.equals(text)) {
        return textCode(stored);
      }
      known = textList.size();
      texts.put(text, known);
      textList.add(text);
    }
    return known;
  }

  /**
   * A text as it is after a trip through UTF-8, so that it sorts and compares alike before and
   * after; only half a surrogate pair changes.
   */
  private static String stored(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        : text;
  }

  private int listCode(List<String> list) {
    Integer known = lists.get(list);
    if (known == null) {
      List<String> stored = list.stream().map(RowBlockBuilder::stored).toList();
      if (!stored.equals(list)) {
        return listCode(stored);
      }
      known = listCodes.size();
      lists.put(stored, known);
      listCodes.add(stored.stream().mapToInt(this::textCode).toArray());
    }
    return known;
  }

  /** The block; the builder is spent. */
  public RowBlock build() {
    int[] textRank = rankTexts();
    int[] listRank = rankLists(textRank);
    for (int c = 0; c < columns.length; c++) {
      if (isText[c] || isList[c]) {
        recode(cells[c], isText[c] ? textRank : listRank);
      }
    }
    int[] order = order();
    Packed[] packed = new Packed[columns.length];
    for (int c = 0; c < columns.length; c++) {
      packed[c] = Packed.of(arrange(cells[c], order), rows);
    }
    return new RowBlock(
        table, rows, TextHeap.of(textList), listCodes.toArray(new int[0][]), packed);
  }

  /** Sorts the dictionary; gives the new code of each old one. */
  private int[] rankTexts() {
    List<String> sorted = new ArrayList<>(textList);
    sorted.sort(RowOrder.TEXT);
    int[] rank = new int[sorted.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[texts.getOrDefault(sorted.get(i), 0)] = i;
    }
    textList.clear();
    textList.addAll(sorted);
    return rank;
  }

  private int[] rankLists(int[] textRank) {
    List<Integer> byContent = new ArrayList<>();
    for (int i = 0; i < listCodes.size(); i++) {
      int[] codes = listCodes.get(i);
      for (int k = 0; k < codes.length; k++) {
        codes[k] = textRank[codes[k]];
      }
      byContent.add(i);
    }
    byContent.sort((a, b) -> Arrays.compare(listCodes.get(a), listCodes.get(b)));
    int[] rank = new int[listCodes.size()];
    List<int[]> sorted = new ArrayList<>();
    for (int old : byContent) {
      rank[old] = sorted.size();
      sorted.add(listCodes.get(old));
    }
    listCodes.clear();
    listCodes.addAll(sorted);
    return rank;
  }

  private void recode(long[] column, int[] rank) {
    for (int row = 0; row < rows; row++) {
      if (column[row] != Packed.NULL) {
        column[row] = rank[(int) column[row]];
      }
    }
  }

  private int @Nullable [] order() {
    CellOrder sort = new CellOrder(table, cells);
    int row = 1;
    while (row < rows && sort.compare(row - 1, row) <= 0) {
      row++;
    }
    return row >= rows ? null : sort.sorted(rows);
  }

  private long[] arrange(long[] column, int @Nullable [] order) {
    if (order == null) {
      return column;
    }
    long[] arranged = new long[rows];
    for (int row = 0; row < rows; row++) {
      arranged[row] = column[order[row]];
    }
    return arranged;
  }

  /** The codes of another block in this one, looked up once each and only for what is used. */
  private final class Codes {
    private final RowBlock block;
    private final int[] textOf;
    private final int[] listOf;

    Codes(RowBlock block) {
      this.block = block;
      this.textOf = unknown(block.texts.size());
      this.listOf = unknown(block.lists.length);
    }

    private static int[] unknown(int length) {
      int[] codes = new int[length];
      Arrays.fill(codes, -1);
      return codes;
    }

    int text(int code) {
      if (textOf[code] < 0) {
        textOf[code] = textCode(block.text(code));
      }
      return textOf[code];
    }

    int list(int code) {
      if (listOf[code] < 0) {
        listOf[code] = listCode(Arrays.stream(block.lists[code]).mapToObj(block::text).toList());
      }
      return listOf[code];
    }
  }
}
