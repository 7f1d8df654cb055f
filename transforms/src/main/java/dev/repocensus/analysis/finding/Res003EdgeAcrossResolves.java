package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.conflicts.ProjectLink;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.ConflictKind;
import dev.repocensus.schema.row.ResolveConflictRow;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A project imports another that is not made for its resolve. With Pants that is so whenever the
 * code targets of the other do not name it, since Pants then refuses, or drops the edge; elsewhere
 * when the two use different locks that hold one distribution at different versions.
 */
final class Res003EdgeAcrossResolves implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    Map<String, SortedSet<String>> differing = differing(facts);
    List<Finding> found = new ArrayList<>();
    for (ProjectLink link : facts.links()) {
      List<Membership> from = facts.index().resolvesOf(link.from());
      List<Membership> to = facts.index().resolvesOf(link.to());
      if (from.isEmpty() || to.isEmpty()) {
        continue;
      }
      String why =
          isPants(from) && isPants(to) ? refused(from, to) : incompatible(from, to, differing);
      if (!why.isEmpty()) {
        found.add(
            Finding.of(
                FindingRule.RES003,
                link.from(),
                link.to(),
                link.path(),
                link.line(),
                "it imports " + link.to() + ", which " + why,
                UseConfidence.CERTAIN));
      }
    }
    return found;
  }

  private static Map<String, SortedSet<String>> differing(ResolveFacts facts) {
    Map<String, SortedSet<String>> differing = new HashMap<>();
    for (ResolveConflictRow row : facts.conflicts()) {
      if (row.conflictKind() == ConflictKind.LOCKED) {
        differing
            .computeIfAbsent(row.sideA() + "\n" + row.sideB(), pair -> new TreeSet<>())
            .add(row.distribution());
      }
    }
    return differing;
  }

  private static boolean isPants(List<Membership> members) {
    return members.stream().anyMatch(Res003EdgeAcrossResolves::isOfCode);
  }

  /** Whether Pants builds the code of the project in the resolve. */
  private static boolean isOfCode(Membership member) {
    return switch (member.evidence()) {
      case BUILD_RESOLVE, BUILD_DEFAULTS, DEFAULT_RESOLVE -> true;
      case REQUIREMENT_TARGET,
          BUILD_DEPENDENCY,
          BESIDE,
          WORKSPACE_MEMBER,
          PATH_DEPENDENCY,
          COMPILED_FROM,
          NAME_PAIR,
          CONTENT_PAIR,
          TOOL_SECTION ->
          false;
    };
  }

  private static String refused(List<Membership> from, List<Membership> to) {
    SortedSet<String> offered = names(to);
    SortedSet<String> lacking = names(from);
    lacking.removeAll(offered);
    return lacking.isEmpty()
        ? ""
        : "is not in resolve "
            + ResolveFacts.some(lacking)
            + " but in "
            + ResolveFacts.some(offered);
  }

  private static SortedSet<String> names(List<Membership> members) {
    SortedSet<String> names = new TreeSet<>();
    for (Membership member : members) {
      if (isOfCode(member)) {
        names.add(member.resolveName());
      }
    }
    return names;
  }

  private static String incompatible(
      List<Membership> from, List<Membership> to, Map<String, SortedSet<String>> differing) {
    SortedSet<String> distributions = new TreeSet<>();
    for (Membership mine : from) {
      for (Membership theirs : to) {
        String a = mine.resolveName();
        String b = theirs.resolveName();
        if (a.equals(b)) {
          return "";
        }
        distributions.addAll(differing.getOrDefault(a + "\n" + b, new TreeSet<>()));
        distributions.addAll(differing.getOrDefault(b + "\n" + a, new TreeSet<>()));
      }
    }
    return distributions.isEmpty()
        ? ""
        : "uses another lock with other versions of " + ResolveFacts.some(distributions);
  }
}
