package dev.repocensus.schema.table;

/**
 * One step of a sort order.
 *
 * @param column the column
 * @param descending whether its largest value comes first
 */
public record SortColumn(Column column, boolean descending) {}
