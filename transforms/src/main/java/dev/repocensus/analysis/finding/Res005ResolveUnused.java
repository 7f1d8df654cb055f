package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.ResolveKind;
import dev.repocensus.schema.row.ResolveRole;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resolve that no project uses, that has no lock, or a lock that belongs to no resolve. */
final class Res005ResolveUnused implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    Set<String> consumed = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Membership member : facts.index().members()) {
      named.add(member.resolveName());
      if (member.role() == ResolveRole.CONSUMER) {
        consumed.add(member.resolveName());
      }
    }
    List<Finding> found = new ArrayList<>();
    for (Resolve resolve : facts.index().resolves().values()) {
      boolean isKnown = resolve.lock() != null || resolve.statedIn() != null;
      if (resolve.lock() == null && isKnown) {
        found.add(
            finding(
                resolve,
                "lock",
                "resolve '" + resolve.name() + "' has no lock at " + resolve.lockPath()));
      }
      if (isKnown && !consumed.contains(resolve.name())) {
        boolean isLoose = !named.contains(resolve.name()) && resolve.kind() != ResolveKind.PANTS;
        found.add(
            finding(
                resolve,
                "use",
                isLoose
                    ? "the lock " + resolve.lockPath() + " belongs to no project"
                    : "no project uses resolve '" + resolve.name() + "'"));
      }
    }
    return found;
  }

  private static Finding finding(Resolve resolve, String what, String message) {
    LockedSet lock = resolve.lock();
    @Nullable String path = resolve.statedIn() == null ? resolve.lockPath() : resolve.statedIn();
    return Finding.of(
        FindingRule.RES005,
        lock == null ? null : lock.projectId(),
        resolve.name() + " " + what,
        path,
        resolve.statedLine(),
        message,
        UseConfidence.CERTAIN);
  }
}
