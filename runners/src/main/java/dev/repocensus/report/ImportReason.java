package dev.repocensus.report;

import dev.repocensus.schema.row.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One imported name, what it was resolved to, and why.
 *
 * @param filePath the importing file
 * @param line its statement's first line
 * @param text the import, rebuilt
 * @param layer what it takes for it to run
 * @param guards conditions that enclose it
 * @param resolution what kind of thing it refers to
 * @param decidedBy the rule that decided
 * @param confidence how sure that is; empty if nothing answered
 * @param leadsTo the file, distribution or module it refers to; empty if nothing
 * @param project the project it leads to; empty if it leads to none of the scope
 * @param candidates what else could be meant, where it is ambiguous
 * @param namesakes other files of the scope that have the name, or the longest prefix of it that
 *     any has, below their own source root
 * @param asker the project that the importing file belongs to
 * @param sourceRoot the source root of the importing file; empty for the scope's only root
 * @param name the dotted name that was asked for: the module, and the member after it
 */
public record ImportReason(
    String filePath,
    long line,
    String text,
    String layer,
    List<String> guards,
    String resolution,
    @Nullable Evidence decidedBy,
    String confidence,
    String leadsTo,
    String project,
    List<String> candidates,
    List<String> namesakes,
    String asker,
    String sourceRoot,
    String name) {

  /** The rules that were asked before and answered nothing, in their order. */
  public List<Evidence> asked() {
    return of(true);
  }

  /** The rules that were not asked any more, in their order. */
  public List<Evidence> notAsked() {
    return of(false);
  }

  private List<Evidence> of(boolean isBefore) {
    List<Evidence> rules = new ArrayList<>();
    Evidence decided = decidedBy;
    for (Evidence rule : Evidence.values()) {
      boolean isAbsolute = decided == Evidence.NONE || (decided != null && decided.isAsked());
      if (decided != null && isAbsolute && rule.isAsked() && rule != decided) {
        boolean comesBefore = rule.compareTo(decided) < 0;
        if (comesBefore == isBefore) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }
}
