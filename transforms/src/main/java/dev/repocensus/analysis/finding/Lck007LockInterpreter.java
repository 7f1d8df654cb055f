package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A locked distribution that excludes a Python the lock is for. */
final class Lck007LockInterpreter implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK007;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    return IntStream.range(0, lock.closure().nodes().size())
        .filter(i -> lock.closure().nodes().get(i).lacksPython() != null)
        .mapToObj(i -> finding(lock, i));
  }

  private Finding finding(LockCase lock, int index) {
    LockedDistribution entry = lock.lock().distributions().get(index);
    return lock.about(
        rule(),
        LockCase.name(entry),
        entry.sourceLine(),
        LockCase.name(entry)
            + " is for Python "
            + entry.requiresPython()
            + ", the lock also for "
            + lock.closure().nodes().get(index).lacksPython(),
        UseConfidence.CERTAIN);
  }
}
