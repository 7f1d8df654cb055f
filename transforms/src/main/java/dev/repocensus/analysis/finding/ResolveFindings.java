package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRow;
import java.util.ArrayList;
import java.util.List;

/** The rules about resolves, in the order of their codes. */
public final class ResolveFindings {
  private static final List<ResolveRule> RULES =
      List.of(
          new Res001ResolveUnclear(),
          new Res003EdgeAcrossResolves(),
          new Res004SeveralVersions(),
          new Res005ResolveUnused(),
          new Res006InternalWheelBehind(),
          new Res007NamePublishedTwice(),
          new Res008DependencyConfusion(),
          new Res009InternalLibraryUnpinned());

  private ResolveFindings() {}

  /** What all of them find. */
  public static List<FindingRow> of(ResolveFacts facts) {
    List<FindingRow> rows = new ArrayList<>();
    for (ResolveRule rule : RULES) {
      rule.check(facts).forEach(finding -> rows.add(finding.row()));
    }
    return rows;
  }
}
