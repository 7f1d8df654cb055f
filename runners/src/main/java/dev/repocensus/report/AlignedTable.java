package dev.repocensus.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligned columns for people. Widths come from the first {@value #LOOK_AHEAD} rows, so that a
 * result of any length needs bounded memory; a later, wider cell pushes its row to the right.
 */
final class AlignedTable {

  private static final int LOOK_AHEAD = 1_000;
  private static final int NARROWEST = 8;
  private static final String GAP = "  ";
  private static final String ABSENT = "-";

  private final List<Column> columns;
  private final int[] widths;
  private final boolean isLimited;
  private final Appendable out;

  private AlignedTable(List<Column> columns, List<List<String>> head, int width, Appendable out) {
    this.columns = columns;
    this.widths = widest(columns, head);
    this.isLimited = width > 0;
    this.out = out;
    if (isLimited) {
      shrink(width);
    }
  }

  static long write(ResultRows rows, Appendable out, int width) throws LakeException, IOException {
    List<Column> columns = rows.columns();
    List<List<String>> head = read(rows, LOOK_AHEAD);
    AlignedTable table = new AlignedTable(columns, head, width, out);
    table.header();
    long count = 0;
    while (!head.isEmpty()) {
      for (List<String> row : head) {
        table.row(row);
      }
      count += head.size();
      head = read(rows, LOOK_AHEAD);
    }
    return count;
  }

  private static List<List<String>> read(ResultRows rows, int limit) throws LakeException {
    List<List<String>> read = new ArrayList<>();
    while (read.size() < limit) {
      List<@Nullable Object> row = rows.next();
      if (row == null) {
        break;
      }
      read.add(row.stream().map(cell -> Cells.text(cell, ABSENT)).toList());
    }
    return read;
  }

  private static int[] widest(List<Column> columns, List<List<String>> rows) {
    int[] widths = columns.stream().mapToInt(c -> length(c.name())).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes from the widest column until the row fits or every column is narrow. */
  private void shrink(int width) {
    int over = total() - width;
    while (over > 0) {
      int widest = widestColumn();
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      over--;
    }
  }

  private int total() {
    int total = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      total += Math.min(width, 1 << 20);
    }
    return total;
  }

  private int widestColumn() {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean mayShrink = widths[i] > NARROWEST && !columns.get(i).isNumber();
      if (mayShrink && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private void header() throws IOException {
    row(columns.stream().map(Column::name).toList());
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    row(rule);
  }

  private void row(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : GAP).append(padded(i, fitted(cells.get(i), widths[i])));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private String fitted(String text, int width) {
    if (!isLimited || length(text) <= width) {
      return text;
    }
    int end = text.offsetByCodePoints(0, Math.max(0, width - 1));
    return text.substring(0, end) + "…";
  }

  private String padded(int column, String text) {
    String space = " ".repeat(Math.max(0, widths[column] - length(text)));
    return columns.get(column).isNumber() ? space + text : text + space;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
