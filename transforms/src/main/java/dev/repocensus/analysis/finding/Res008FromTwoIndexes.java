package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.SourceKind;
import dev.repocensus.schema.row.UseConfidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A name that a project publishes and that one lock takes from two indexes: it has been mixed up.
 */
final class Res008FromTwoIndexes implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.RES008;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    Map<String, TreeSet<String>> indexes = new LinkedHashMap<>();
    Map<String, LockedDistribution> first = new LinkedHashMap<>();
    for (LockedDistribution entry : lock.lock().distributions()) {
      String index = entry.indexName();
      if (index != null && entry.sourceKind() == SourceKind.INDEX) {
        first.putIfAbsent(entry.distribution(), entry);
        indexes.computeIfAbsent(entry.distribution(), name -> new TreeSet<>()).add(index);
      }
    }
    return first.values().stream()
        .filter(entry -> indexes.getOrDefault(entry.distribution(), new TreeSet<>()).size() > 1)
        .filter(entry -> lock.publishers().apply(entry.distribution()) != null)
        .map(
            entry ->
                lock.about(
                    rule(),
                    entry.distribution(),
                    entry.sourceLine(),
                    entry.distribution()
                        + " is published by "
                        + lock.publishers().apply(entry.distribution())
                        + ", and the lock takes it from "
                        + String.join(
                            " and ", indexes.getOrDefault(entry.distribution(), new TreeSet<>())),
                    UseConfidence.LIKELY));
  }
}
