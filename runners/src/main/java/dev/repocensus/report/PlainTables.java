package dev.repocensus.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats that need no look-ahead: JSON, CSV, Markdown. */
final class PlainTables {

  private PlainTables() {}

  static long json(ResultRows rows, Appendable out) throws LakeException, IOException {
    List<String> names = rows.columns().stream().map(Column::name).toList();
    long count = 0;
    out.append('[');
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      out.append(count++ == 0 ? "\n  " : ",\n  ").append(Json.of(object(names, row)));
    }
    out.append(count == 0 ? "]\n" : "\n]\n");
    return count;
  }

  private static Map<String, @Nullable Object> object(
      List<String> names, List<@Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      object.put(names.get(i), row.get(i));
    }
    return object;
  }

  static long csv(ResultRows rows, Appendable out) throws LakeException, IOException {
    out.append(csvLine(rows.columns().stream().map(Column::name))).append("\r\n");
    long count = 0;
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      out.append(csvLine(row.stream().map(Cells::raw))).append("\r\n");
      count++;
    }
    return count;
  }

  private static String csvLine(Stream<String> cells) {
    return cells.map(PlainTables::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  static long markdown(ResultRows rows, Appendable out) throws LakeException, IOException {
    List<Column> columns = rows.columns();
    out.append(bar(columns.stream().map(c -> escaped(c.name()))));
    out.append(bar(columns.stream().map(c -> c.isNumber() ? "---:" : "---")));
    long count = 0;
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      out.append(bar(row.stream().map(cell -> escaped(Cells.text(cell, "")))));
      count++;
    }
    return count;
  }

  private static String bar(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
  }
}
