package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.insync.Coverage;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.finding.FindingRule;
import java.util.stream.Stream;

/** A lock that is not for every Python that its projects support. */
final class Lck006LockEnvironments implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK006;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    Coverage coverage = Coverage.of(lock.lock(), lock.inputs().projects());
    Version gap = coverage.gap();
    return gap == null ? Stream.empty() : Stream.of(lock.about(rule(), message(lock, gap)));
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
