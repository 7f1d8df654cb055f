package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.ConflictKind;
import dev.repocensus.schema.row.ResolveConflictRow;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A distribution that resolves hold at more than one version: where such resolves meet it says so,
 * with the largest known version that both allow.
 */
final class Res004SeveralVersions implements ResolveRule {

  @Override
  public List<Finding> check(ResolveFacts facts) {
    Map<String, List<ResolveConflictRow>> conflicts = new HashMap<>();
    for (ResolveConflictRow row : facts.conflicts()) {
      if (row.conflictKind() == ConflictKind.LOCKED) {
        conflicts.computeIfAbsent(row.distribution(), d -> new ArrayList<>()).add(row);
      }
    }
    List<Finding> found = new ArrayList<>();
    facts
        .versions()
        .forEach(
            (name, versions) -> {
              if (versions.size() > 1 && isAcrossResolves(versions)) {
                found.add(finding(name, versions, conflicts.getOrDefault(name, List.of())));
              }
            });
    return found;
  }

  /** Forks of one lock hold several versions on purpose. */
  private static boolean isAcrossResolves(SortedMap<Version, SortedSet<String>> versions) {
    return versions.values().stream().flatMap(Collection::stream).distinct().count() > 1;
  }

  private static Finding finding(
      String distribution,
      SortedMap<Version, SortedSet<String>> versions,
      List<ResolveConflictRow> conflicts) {
    List<String> spread = new ArrayList<>();
    versions.forEach((v, resolves) -> spread.add(v + " in " + resolves.first()));
    String message =
        distribution
            + " is locked at "
            + versions.size()
            + " versions: "
            + ResolveFacts.some(spread)
            + meeting(conflicts);
    ResolveConflictRow first = conflicts.isEmpty() ? null : conflicts.get(0);
    return Finding.of(
        FindingRule.RES004,
        null,
        distribution,
        first == null ? null : first.evidencePathA(),
        first == null ? null : first.evidenceLineA(),
        message,
        UseConfidence.CERTAIN);
  }

  private static String meeting(List<ResolveConflictRow> conflicts) {
    if (conflicts.isEmpty()) {
      return "; no project meets two of them";
    }
    long most = conflicts.stream().mapToLong(ResolveConflictRow::projectsAffected).max().orElse(0);
    NavigableSet<Version> unified = new TreeSet<>();
    boolean isEverywhere = true;
    for (ResolveConflictRow row : conflicts) {
      String at = row.unifyAt();
      isEverywhere &= at != null;
      if (at != null) {
        Version.parse(at).ifPresent(unified::add);
      }
    }
    String advice =
        isEverywhere && unified.size() == 1
            ? "; all of them allow " + unified.first()
            : isEverywhere ? "" : "; no known version suits all of them";
    String where =
        most == 1 ? "they meet in one project" : "they meet in up to " + most + " projects";
    return "; " + where + advice;
  }
}
