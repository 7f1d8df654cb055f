package dev.repocensus.report;

/**
 * A column of a result.
 *
 * @param name as the statement names it
 * @param isNumber true if its cells are numbers, which stand at the right
 */
public record Column(String name, boolean isNumber) {}
