package dev.repocensus.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that ships with the census.
 *
 * @param id {@code q01} and so on
 * @param question what it asks, in words
 * @param sql the statement
 * @param needs what it asks for that this version does not compute; empty if it works
 */
public record StockQuestion(String id, String question, String sql, List<String> needs) {

  /** The cells of a list of questions. */
  public List<@Nullable Object> cells() {
    return List.of(id, question, needs.isEmpty() ? "yes" : "not yet: needs " + String.join(", ", needs));
  }
}
