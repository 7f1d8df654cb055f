package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A range of interpreters of which none gets fixes any more. */
final class Sta004OnlyEndedPythons implements StalenessRule {

  @Override
  public FindingRule rule() {
    return FindingRule.STA004;
  }

  @Override
  public Stream<Finding> check(StalenessCase facts) {
    return facts.pythons().stream()
        .filter(stated -> isOver(facts, stated.range()))
        .map(
            stated ->
                Finding.of(
                    rule(),
                    facts.projectId(),
                    stated.path(),
                    stated.path(),
                    null,
                    stated.range() + " admits no Python that still gets fixes",
                    UseConfidence.CERTAIN));
  }

  /** A version that the data does not name may well get fixes. */
  private static boolean isOver(StalenessCase facts, String range) {
    List<Version> admitted = Pythons.of(range).sample(List.of());
    return admitted.stream()
        .allMatch(
            python -> {
              LocalDate end = facts.cycles().endOf(python);
              return end != null && end.isBefore(facts.asOf());
            });
  }
}
