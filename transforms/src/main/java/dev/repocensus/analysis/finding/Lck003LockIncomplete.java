package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.insync.Unsatisfied;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/** A declared requirement that nothing in the lock satisfies. */
final class Lck003LockIncomplete implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK003;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    return lock.judgement().unsatisfied().stream().map(each -> finding(lock, each));
  }

  private Finding finding(LockCase lock, Unsatisfied each) {
    return Finding.of(
        rule(),
        lock.projectId(),
        lock.path() + " " + each.distribution(),
        each.input().path(),
        each.input().line(),
        each.reason() + " in " + lock.path(),
        UseConfidence.CERTAIN);
  }
}
