package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.Resolve;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.schema.row.ResolveConflictRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All conflicts of a scope as rows. */
public final class ConflictRows {
  private ConflictRows() {}

  /**
   * The rows, sorted by distribution, kind and sides, each key once.
   *
   * @param links which projects import which
   */
  public static List<ResolveConflictRow> of(ResolveIndex index, List<ProjectLink> links) {
    return of(index, links, new KnownVersions(index));
  }

  /**
   * The same, where more versions may be known than are locked.
   *
   * @param known what a distribution could be unified at
   */
  public static List<ResolveConflictRow> of(
      ResolveIndex index, List<ProjectLink> links, KnownVersions known) {
    Declarations declarations = new Declarations(index);
    SortedMap<String, ResolveDemands> resolves = new TreeMap<>(UTF8_ORDER);
    for (Resolve resolve : index.resolves().values()) {
      LockedSet lock = resolve.lock();
      if (lock != null) {
        resolves.put(resolve.name(), new ResolveDemands(resolve.name(), lock, index));
      }
    }
    List<Conflict> all = new ArrayList<>();
    all.addAll(new DeclaredConflicts(index, declarations).of(new Demands(index, declarations)));
    all.addAll(new LockedConflicts(resolves, known).of(new Meetings(index, links)));
    all.addAll(new AgainstLocks(index, declarations, resolves, known).all());
    all.sort(Conflict.ORDER);
    return all.stream().map(Conflict::row).toList();
  }
}
