package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.closure.Closure.Edge;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.List;
import java.util.stream.Stream;

/** A locked distribution that needs what the lock does not hold. */
final class Lck004LockNotClosed implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK004;
  }

  @Override
  public Stream<Finding> check(LockCase lock) {
    return lock.closure().edges().stream()
        .filter(edge -> Boolean.FALSE.equals(edge.isSatisfied()) && isInside(lock, edge))
        .map(edge -> finding(lock, edge));
  }

  /** What a manifest asks for now is the matter of LCK003. */
  private static boolean isInside(LockCase lock, Edge edge) {
    return edge.src() >= 0 || !lock.lock().inputs().requirements().isEmpty();
  }

  private Finding finding(LockCase lock, Edge edge) {
    List<LockedDistribution> entries = lock.lock().distributions();
    LockedDistribution from = edge.src() < 0 ? null : entries.get(edge.src());
    String asks = from == null ? "the lock itself" : LockCase.name(from);
    String ends =
        edge.dst() < 0 ? "is not locked" : "is locked as " + entries.get(edge.dst()).version();
    String where = edge.failsIn() == null ? "" : " (" + edge.failsIn() + ")";
    return lock.about(
        rule(),
        asks + " " + edge.distribution(),
        from == null ? null : from.sourceLine(),
        asks + " needs " + edge.distribution() + edge.specifier() + ", which " + ends + where,
        UseConfidence.CERTAIN);
  }
}
