package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportLayer;
import java.util.List;

/**
 * The set of conditions that enclose a statement, for example {@code function} or {@code
 * import_error_try}.
 *
 * @param names the guards, sorted and distinct
 * @param layer what it takes for the statement to run
 * @param isOptional whether a failure to import is caught
 */
public record Guards(List<String> names, ImportLayer layer, boolean isOptional) {

  /** No condition at all. */
  public static final Guards NONE = new Guards(List.of(), ImportLayer.EAGER, false);

  public Guards {
    names = List.copyOf(names);
  }
}
