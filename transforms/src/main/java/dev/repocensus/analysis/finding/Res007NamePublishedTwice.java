package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.resolves.Publisher;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.List;

/** Two projects that publish one name: which of them an installer gets is chance. */
final class Res007NamePublishedTwice implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    List<Finding> found = new ArrayList<>();
    facts
        .index()
        .publishers()
        .forEach(
            (name, publishers) -> {
              if (publishers.size() > 1) {
                publishers.forEach(each -> found.add(finding(each, publishers)));
              }
            });
    return found;
  }

  private static Finding finding(Publisher publisher, List<Publisher> all) {
    List<String> others = new ArrayList<>();
    for (Publisher each : all) {
      if (!each.projectId().equals(publisher.projectId())) {
        others.add(each.projectId());
      }
    }
    return Finding.of(
        FindingRule.RES007,
        publisher.projectId(),
        publisher.distribution(),
        publisher.path(),
        publisher.line(),
        publisher.distribution() + " is also published by " + ResolveFacts.some(others),
        UseConfidence.CERTAIN);
  }
}
