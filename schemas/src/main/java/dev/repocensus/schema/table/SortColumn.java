package dev.repocensus.schema.table;

/**
 * One step of a sort order.
 *
 * @param column the column
 * @param descending whether its largest value comes first
 */
public record SortColumn(Column column, boolean descending) {

  /** The column's name, followed by {@code desc} if it descends. */
  @Override
  public String toString() {
    return column.name() + (descending ? " desc" : "");
  }
}
