package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.insync.Coverage;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.stream.Stream;

/**
 * A lock that is not for every Python that its projects support, or with forks of one name that
 * leave out a platform it is for.
 */
final class Lck006LockEnvironments implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK006;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    Coverage coverage = Coverage.of(lock.lock(), lock.inputs().projects(), lock.closure());
    Version gap = coverage.gap();
    Stream<Finding> pythons =
        gap == null ? Stream.empty() : Stream.of(lock.about(rule(), message(lock, gap)));
    return Stream.concat(pythons, coverage.forks().stream().map(each -> fork(lock, each)));
  }

  private Finding fork(LockCase lock, String clause) {
    String name = clause.substring(0, clause.indexOf(' '));
    return lock.about(rule(), name, null, clause, UseConfidence.CERTAIN);
  }

  private static String message(LockCase lock, Version gap) {
    return "the projects support Python "
        + gap.releaseAt(0)
        + "."
        + gap.releaseAt(1)
        + ", the lock is for "
        + lock.lock().pythonRequires();
  }
}
