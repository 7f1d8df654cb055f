package dev.repocensus.analysis.use;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseVerdict;
import java.util.List;

/** Two locked distributions that install the same modules: the later one wins, file by file. */
final class Duplicates {
  private final ModuleMap map;

  Duplicates(ModuleMap map) {
    this.map = map;
  }

  /** The verdict, or in its place that another distribution of the lock is installed over it. */
  Verdict over(Verdict verdict, Facts facts, NameGraph lock, FactsTable table) {
    boolean isQuiet =
        verdict.verdict() == UseVerdict.OK
            || verdict.verdict() == UseVerdict.UNUSED
            || verdict.verdict() == UseVerdict.TRANSITIVE;
    if (!isQuiet) {
      return verdict;
    }
    List<String> others =
        map.sharingWith(facts.name).stream()
            .filter(other -> lock.node(other) != null)
            .filter(other -> isAskedFor(facts) || isAskedFor(table.get(other)))
            .toList();
    return others.isEmpty()
        ? verdict
        : Verdict.of(UseVerdict.DUPLICATE_PROVIDER, UseConfidence.LIKELY, Need.NAMED, others);
  }

  private static boolean isAskedFor(@org.jspecify.annotations.Nullable Facts facts) {
    return facts != null && (facts.isDeclared() || facts.use.imports() > 0);
  }
}
