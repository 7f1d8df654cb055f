package dev.repocensus.schema.table;

import dev.repocensus.schema.problem.ProblemCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data dictionary that lies in every lake as {@code v1/schema/dictionary.json}: tables with
 * their columns, units, vocabularies and docs, problem codes, and stock queries.
 */
public final class Dictionary {

  private Dictionary() {}

  /** The dictionary as JSON text; always the same bytes for the same schema. */
  public static String json() {
    Map<String, Object> dictionary = new LinkedHashMap<>();
    dictionary.put("schema_version", Tables.SCHEMA_VERSION);
    dictionary.put("leading_columns", columns(Table.LEADING));
    dictionary.put("tables", Tables.ALL.stream().map(Dictionary::table).toList());
    dictionary.put("snapshot_tables", IndexTables.ALL.stream().map(Dictionary::table).toList());
    dictionary.put(
        "problem_codes", Arrays.stream(ProblemCode.values()).map(Dictionary::code).toList());
    dictionary.put("stock_queries", StockQueries.ALL.stream().map(Dictionary::query).toList());
    return Json.write(dictionary);
  }

  private static Map<String, Object> table(Table<?> table) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", table.name());
    entry.put("doc", table.doc());
    entry.put("grain", table.grain());
    entry.put("key", table.keyColumns().stream().map(Column::name).toList());
    entry.put("sorted_by", table.sortColumns().stream().map(SortColumn::toString).toList());
    entry.put("columns", columns(table.columns()));
    return entry;
  }

  private static List<Map<String, Object>> columns(List<Column> columns) {
    return columns.stream().map(Dictionary::column).toList();
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", column.name());
    entry.put("type", column.type().label());
    entry.put("nullable", column.nullable());
    entry.put("filled", column.filled());
    entry.put("unit", column.unit());
    entry.put("doc", column.doc());
    if (!column.vocabulary().isEmpty()) {
      entry.put("vocabulary", column.vocabulary());
    }
    return entry;
  }

  private static Map<String, Object> code(ProblemCode code) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", code.name());
    entry.put("severity", code.severity().text());
    entry.put("stage", code.stage().text());
    entry.put("title", code.title());
    entry.put("fix", code.fix());
    return entry;
  }

  private static Map<String, Object> query(StockQuery query) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", query.id());
    entry.put("title", query.title());
    entry.put("sql", query.sql());
    return entry;
  }
}
