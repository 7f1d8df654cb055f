package dev.repocensus.schema.table;

/**
 * A question that ships with the census.
 *
 * @param id stable, for example {@code q15}; never given to another question
 * @param title the question in words
 * @param sql one DuckDB statement over the views, without a semicolon
 */
public record StockQuery(String id, String title, String sql) {}
