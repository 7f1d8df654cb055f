package dev.repocensus.schema.table;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table of the lake, asked of its row record by reflection, once.
 *
 * <p>Rows of a file are fully sorted, so that equal rows give equal bytes: by {@link #sortColumns},
 * ties by {@link #keyColumns}, then by all columns in their order. Text sorts by its UTF-8 bytes,
 * which is the order of code points and not that of {@link String#compareTo}; NULL sorts first, in
 * a descending column last; false before true; a list element by element, the shorter one first.
 *
 * @param <R> the row record
 */
public final class Table<R extends Record> {

  /** The columns before those of the row of a run's table; they are the same in all its rows. */
  public static final List<Column> LEADING =
      List.of(
          Column.leading("scope_id", ColumnType.STRING, "Name of the scope that was looked at."),
          Column.leading(
              "as_of_ts", ColumnType.TIMESTAMP, "Instant that the run describes, in UTC."));

  private static final Set<String> BLOOM_CANDIDATES =
      Set.of("distribution", "project_id", "dst_project_id");

  private final Class<R> rowType;
  private final TableSpec spec;
  private final String doc;
  private final List<Column> columns;
  private final List<Column> physicalColumns;
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final List<Column> keyColumns;
  private final List<SortColumn> sortColumns;
  private final List<SortColumn> totalOrder;
  private final Comparator<Record> comparator;

  private Table(Class<R> rowType, TableSpec spec, String doc) {
    this.rowType = rowType;
    this.spec = spec;
    this.doc = doc;
    this.columns = Arrays.stream(rowType.getRecordComponents()).map(Column::of).toList();
    this.physicalColumns = Stream.concat(leading().stream(), columns.stream()).toList();
    columns.forEach(column -> byName.put(column.name(), column));
    this.keyColumns = Arrays.stream(spec.key()).map(this::require).toList();
    this.sortColumns = Arrays.stream(spec.sort()).map(this::sortColumn).toList();
    this.totalOrder = completed(sortColumns, keyColumns, columns);
    this.comparator = RowOrder.of(totalOrder);
  }

  /**
   * The table of a row record.
   *
   * @throws IllegalArgumentException if the record lacks a declaration or names a column it has not
   */
  public static <R extends Record> Table<R> of(Class<R> rowType) {
    @Nullable TableSpec spec = rowType.getAnnotation(TableSpec.class);
    @Nullable Doc doc = rowType.getAnnotation(Doc.class);
    if (spec == null || doc == null) {
      throw new IllegalArgumentException(rowType.getName() + " lacks @TableSpec or @Doc");
    }
    return new Table<>(rowType, spec, doc.value());
  }

  private Column require(String column) {
    @Nullable Column found = byName.get(column);
    if (found == null) {
      throw new IllegalArgumentException(spec.name() + " has no column " + column);
    }
    return found;
  }

  private SortColumn sortColumn(String declared) {
    boolean descending = declared.endsWith(" desc");
    String column = descending ? declared.substring(0, declared.length() - 5) : declared;
    return new SortColumn(require(column), descending);
  }

  private static List<SortColumn> completed(
      List<SortColumn> sort, List<Column> key, List<Column> all) {
    Map<String, SortColumn> order = new LinkedHashMap<>();
    sort.forEach(step -> order.put(step.column().name(), step));
    Stream.concat(key.stream(), all.stream())
        .forEach(column -> order.putIfAbsent(column.name(), new SortColumn(column, false)));
    return List.copyOf(order.values());
  }

  /** The name in the lake, for example {@code module_edges}. */
  public String name() {
    return spec.name();
  }

  /** The record of a row. */
  public Class<R> rowType() {
    return rowType;
  }

  /** What one row stands for. */
  public String grain() {
    return spec.grain();
  }

  /** One sentence on the table. */
  public String doc() {
    return doc;
  }

  /** The columns of a row, in the order of its components. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns of a file before those of a row: {@link #LEADING}, or none outside of runs. */
  public List<Column> leading() {
    return spec.isOfRun() ? LEADING : List.of();
  }

  /** The columns of a file: {@link #leading}, then those of a row. */
  public List<Column> physicalColumns() {
    return physicalColumns;
  }

  /**
   * The column of a row with that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Column column(String name) {
    return require(name);
  }

  /** The columns that tell two rows of one run apart; NULL counts as a value. */
  public List<Column> keyColumns() {
    return keyColumns;
  }

  /** What rows are sorted by, before ties. */
  public List<SortColumn> sortColumns() {
    return sortColumns;
  }

  /** What rows are sorted by, to the last tie: every column of a row once. */
  public List<SortColumn> totalOrder() {
    return totalOrder;
  }

  /** The total order as a comparator of rows; rows that compare equal are equal. */
  public Comparator<Record> comparator() {
    return comparator;
  }

  /** The columns to write a bloom filter for: what is joined on and does not lead the order. */
  public List<Column> bloomColumns() {
    Column first = sortColumns.get(0).column();
    return columns.stream()
        .filter(column -> BLOOM_CANDIDATES.contains(column.name()) && column != first)
        .toList();
  }

  /** The values of a row, in the order of {@link #columns}. */
  public List<@Nullable Object> values(R row) {
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    for (Column column : columns) {
      values.add(column.get(row));
    }
    return values;
  }

  @Override
  public String toString() {
    return name();
  }
}
