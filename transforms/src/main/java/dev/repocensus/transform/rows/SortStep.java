package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.Table;
import java.util.List;

/**
 * One step of a table's total order, by the position of its column.
 *
 * @param column position among the table's columns
 * @param isDescending whether greater values come first
 */
public record SortStep(int column, boolean isDescending) {

  /** All steps of a table's total order. */
  public static List<SortStep> of(Table<?> table) {
    return table.totalOrder().stream()
        .map(sort -> new SortStep(table.columns().indexOf(sort.column()), sort.descending()))
        .toList();
  }
}
