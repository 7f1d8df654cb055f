package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedProject;
import dev.repocensus.analysis.lockfile.RecordedRequirement;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the walk of a lock starts.
 *
 * @param members entries that are projects themselves
 * @param edges what projects without an entry ask for
 * @param areRecorded whether the lock itself says so; if not, it is what the manifest declares now
 */
record Roots(List<Integer> members, List<RootEdge> edges, boolean areRecorded) {

  /**
   * The roots of a lock: its projects, or the requirements it was made for; if it records neither,
   * what is declared now; else the entries it calls direct.
   */
  static Roots of(Lockfile lock, List<RootRequirement> declared) {
    List<Integer> members = members(lock);
    List<RootEdge> recorded = new ArrayList<>();
    if (members.isEmpty()) {
      lock.inputs().requirements().forEach(each -> add(recorded, each));
    }
    if (!members.isEmpty() || !recorded.isEmpty()) {
      return new Roots(members, recorded, true);
    }
    List<RootEdge> now = declared.stream().map(Roots::edge).toList();
    return new Roots(now.isEmpty() ? direct(lock) : List.of(), now, false);
  }

  private static void add(List<RootEdge> roots, RecordedRequirement recorded) {
    String group = recorded.groupName().isEmpty() ? null : recorded.groupName();
    Requirement.parse(recorded.requirement())
        .value()
        .ifPresent(parsed -> roots.add(edge(new RootRequirement(parsed, group))));
  }

  private static RootEdge edge(RootRequirement root) {
    Requirement asked = root.requirement();
    return new RootEdge(
        new LockedDependency(
            asked.distribution(),
            asked.url() == null ? asked.specifiers().toString() : "",
            asked.normalizedExtras(),
            asked.marker() == null ? null : asked.marker().toString(),
            null),
        root.group());
  }

  private static List<Integer> members(Lockfile lock) {
    Set<String> names = new HashSet<>();
    lock.inputs().projects().stream().map(RecordedProject::name).forEach(names::add);
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < lock.distributions().size() && !names.isEmpty(); i++) {
      LockedDistribution entry = lock.distributions().get(i);
      if (names.contains(entry.distribution()) && entry.sourceKind() != SourceKind.INDEX) {
        members.add(i);
      }
    }
    return members;
  }

  private static List<Integer> direct(Lockfile lock) {
    List<Integer> direct = new ArrayList<>();
    for (int i = 0; i < lock.distributions().size(); i++) {
      if (Boolean.TRUE.equals(lock.distributions().get(i).isDirect())) {
        direct.add(i);
      }
    }
    return direct;
  }

  boolean areKnown() {
    return !members.isEmpty() || !edges.isEmpty();
  }
}
