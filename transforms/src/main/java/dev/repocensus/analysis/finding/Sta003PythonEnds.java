package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The oldest Python of a range gets no fixes any more, or soon will not. */
final class Sta003PythonEnds implements StalenessRule {
  /** How long before its end a version is worth a word [days]. */
  private static final int NOTICE_DAYS = 180;

  @Override
  public FindingRule rule() {
    return FindingRule.STA003;
  }

  @Override
  public Stream<Finding> check(StalenessCase facts) {
    return facts.pythons().stream().flatMap(stated -> check(facts, stated));
  }

  private Stream<Finding> check(StalenessCase facts, StalenessCase.StatedPythons stated) {
    List<Version> admitted = Pythons.of(stated.range()).sample(List.of());
    Version oldest = admitted.get(0);
    LocalDate end = facts.cycles().endOf(oldest);
    if (end == null || end.isAfter(facts.asOf().plusDays(NOTICE_DAYS))) {
      return Stream.of();
    }
    String cycle = oldest.releaseAt(0) + "." + oldest.releaseAt(1);
    return Stream.of(
        Finding.of(
            rule(),
            facts.projectId(),
            stated.path() + " " + cycle,
            stated.path(),
            null,
            stated.range() + " admits Python " + cycle + ", which gets no fixes after " + end,
            UseConfidence.CERTAIN));
  }
}
