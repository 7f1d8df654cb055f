package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ResolveIndex;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which resolves meet, and in which projects: those that use both, and those that import a project
 * which uses none of their own.
 */
final class Meetings {
  /** Two resolves, the one that sorts first first. */
  record Pair(String a, String b) {
    static Pair of(String one, String other) {
      return UTF8_ORDER.compare(one, other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::a, UTF8_ORDER).thenComparing(Pair::b, UTF8_ORDER);

  private final SortedMap<Pair, SortedSet<String>> projects = new TreeMap<>(ORDER);

  Meetings(ResolveIndex index, List<ProjectLink> links) {
    SortedSet<String> consumers = new TreeSet<>(UTF8_ORDER);
    index.members().forEach(member -> consumers.add(member.projectId()));
    for (String project : consumers) {
      List<Membership> own = index.resolvesOf(project);
      for (int i = 0; i < own.size(); i++) {
        for (int j = i + 1; j < own.size(); j++) {
          meet(own.get(i).resolveName(), own.get(j).resolveName(), project);
        }
      }
    }
    for (ProjectLink link : links) {
      across(index.resolvesOf(link.from()), index.resolvesOf(link.to()), link);
    }
  }

  private void across(List<Membership> from, List<Membership> to, ProjectLink link) {
    if (ProjectLink.isShared(from, to)) {
      return;
    }
    for (Membership mine : from) {
      for (Membership theirs : to) {
        meet(mine.resolveName(), theirs.resolveName(), link.from());
        meet(mine.resolveName(), theirs.resolveName(), link.to());
      }
    }
  }

  private void meet(String one, String other, String project) {
    projects.computeIfAbsent(Pair.of(one, other), pair -> new TreeSet<>(UTF8_ORDER)).add(project);
  }

  /** The pairs that meet, with the projects where they do. */
  SortedMap<Pair, SortedSet<String>> projects() {
    return Collections.unmodifiableSortedMap(projects);
  }
}
