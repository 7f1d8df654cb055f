package dev.repocensus.analysis.finding;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.resolves.Evidence;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.Unclear;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.ResolveKind;
import dev.repocensus.schema.row.ResolveRole;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project whose resolve is computed, is configured nowhere, or is one by its BUILD files or one
 * lock beside its manifest and another by a second lock.
 */
final class Res001ResolveUnclear implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    List<Finding> found = new ArrayList<>();
    Set<String> subjects = new HashSet<>();
    for (Unclear unclear : facts.index().unclear()) {
      if (subjects.add(unclear.projectId() + "\n" + unclear.subject())) {
        found.add(
            Finding.of(
                FindingRule.RES001,
                unclear.projectId(),
                unclear.subject(),
                unclear.path(),
                unclear.line(),
                unclear.reason(),
                UseConfidence.CERTAIN));
      }
    }
    SortedMap<String, List<Membership>> byProject = new TreeMap<>(UTF8_ORDER);
    for (Membership member : facts.index().members()) {
      if (member.role() == ResolveRole.CONSUMER && !member.isForTool()) {
        byProject.computeIfAbsent(member.projectId(), id -> new ArrayList<>()).add(member);
      }
    }
    byProject.values().forEach(members -> unknown(facts, members, found));
    byProject.values().forEach(members -> severalLocks(facts, members, found));
    return found;
  }

  private static void unknown(ResolveFacts facts, List<Membership> members, List<Finding> found) {
    for (Membership member : members) {
      Resolve resolve = facts.index().resolve(member.resolveName());
      if (resolve != null && resolve.lock() == null && resolve.statedIn() == null) {
        found.add(
            Finding.of(
                FindingRule.RES001,
                member.projectId(),
                member.resolveName(),
                member.path(),
                member.line(),
                "resolve '" + member.resolveName() + "' is used here and configured nowhere",
                UseConfidence.CERTAIN));
      }
    }
  }

  private static void severalLocks(
      ResolveFacts facts, List<Membership> members, List<Finding> found) {
    List<String> own = new ArrayList<>();
    boolean byBuild = false;
    for (Membership member : members) {
      Resolve resolve = facts.index().resolve(member.resolveName());
      boolean isBeside = member.evidence() == Evidence.BESIDE;
      byBuild |=
          member.evidence() == Evidence.BUILD_RESOLVE
              || member.evidence() == Evidence.BUILD_DEFAULTS;
      if (isBeside && resolve != null && resolve.kind() != ResolveKind.LAYER) {
        own.add(member.resolveName());
      }
    }
    if (own.size() + (byBuild && !own.isEmpty() ? 1 : 0) > 1) {
      String more = byBuild ? " and BUILD files name a resolve" : "";
      found.add(
          Finding.of(
              FindingRule.RES001,
              members.get(0).projectId(),
              String.join(" ", own),
              own.get(0),
              null,
              "the project has "
                  + ResolveFacts.some(own)
                  + " beside its manifest"
                  + more
                  + "; which of them counts is said nowhere",
              UseConfidence.LIKELY));
    }
  }
}
