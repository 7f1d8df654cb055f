package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.Publisher;
import dev.repocensus.analysis.staleness.IndexedDistribution;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A name that a project publishes and that an index has at a higher version: an installer that asks
 * both takes it from there. Certain where two indexes have it and the later one the higher version;
 * where one index has it, it may be the project's own, released from another branch.
 */
final class Res008DependencyConfusion implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    SortedMap<String, List<IndexedDistribution>> byName = new TreeMap<>();
    for (IndexedDistribution each : facts.released()) {
      if (each.status() != ProjectStatus.ABSENT && !each.releases().isEmpty()) {
        byName.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each);
      }
    }
    List<Finding> found = new ArrayList<>();
    facts
        .index()
        .publishers()
        .forEach(
            (name, publishers) -> {
              List<IndexedDistribution> indexes = byName.getOrDefault(name, List.of());
              for (Publisher publisher : publishers) {
                check(publisher, indexes, found);
              }
            });
    return found;
  }

  private static void check(
      Publisher publisher, List<IndexedDistribution> indexes, List<Finding> found) {
    if (indexes.isEmpty()) {
      return;
    }
    IndexedDistribution own = indexes.get(0);
    for (IndexedDistribution other : indexes.subList(1, indexes.size())) {
      if (highest(other).compareTo(highest(own)) > 0) {
        found.add(
            finding(
                publisher,
                other,
                "index " + own.indexName() + " at " + highest(own),
                UseConfidence.CERTAIN));
        return;
      }
    }
    Version head = version(publisher.version());
    if (indexes.size() == 1 && head != null && highest(own).compareTo(head) > 0) {
      String here = publisher.projectId() + " at " + head;
      found.add(finding(publisher, own, here, UseConfidence.POSSIBLE));
    }
  }

  private static Finding finding(
      Publisher publisher, IndexedDistribution other, String own, UseConfidence confidence) {
    return Finding.of(
        FindingRule.RES008,
        publisher.projectId(),
        publisher.distribution(),
        publisher.path(),
        publisher.line(),
        publisher.distribution()
            + " is in "
            + own
            + ", and on index "
            + other.indexName()
            + " at the higher "
            + highest(other),
        confidence);
  }

  private static Version highest(IndexedDistribution distribution) {
    return distribution.releases().get(distribution.releases().size() - 1).version();
  }

  private static @Nullable Version version(@Nullable String text) {
    return text == null ? null : Version.parse(text).orElse(null);
  }
}
