package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.resolves.Membership;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.schema.row.ConflictKind;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Projects that no version of a distribution satisfies together, by their own requirements or by
 * what the locked distributions behind those require.
 *
 * <p>Only distinct demands are compared. Up to {@value #PAIRS_SHOWN} pairs of projects are told of
 * one distribution; above that one pair stands for each two demands, another pair for each as long
 * as there is one, and how many projects make them is told all the same.
 */
final class DeclaredConflicts {
  static final int PAIRS_SHOWN = 2_000;

  private final ResolveIndex index;
  private final Declarations declarations;
  private final IdentityHashMap<Demand, List<Wish>> everyone = new IdentityHashMap<>();
  private final Map<String, List<String>> consumers = new HashMap<>();

  DeclaredConflicts(ResolveIndex index, Declarations declarations) {
    this.index = index;
    this.declarations = declarations;
    for (Membership member : index.members()) {
      if (member.role() == ResolveRole.CONSUMER && !member.isForTool()) {
        consumers
            .computeIfAbsent(member.resolveName(), name -> new ArrayList<>())
            .add(member.projectId());
      }
    }
  }

  List<Conflict> of(Demands demands) {
    List<Conflict> conflicts = new ArrayList<>();
    demands.byDistribution().forEach((name, all) -> conflicts.addAll(of(name, all)));
    return conflicts;
  }

  private Collection<Conflict> of(String distribution, List<Demand> demands) {
    if (demands.size() < 2) {
      return List.of();
    }
    SortedMap<String, Conflict> found = new TreeMap<>(UTF8_ORDER);
    List<Exclusions.Pair> pairs = new Exclusions(demands).pairs();
    long size = 0;
    for (Exclusions.Pair pair : pairs) {
      size +=
          (long) everyone(distribution, demands.get(pair.first())).size()
              * everyone(distribution, demands.get(pair.second())).size();
    }
    for (Exclusions.Pair pair : pairs) {
      add(
          distribution,
          demands.get(pair.first()),
          demands.get(pair.second()),
          size > PAIRS_SHOWN,
          found);
    }
    everyone.clear();
    return found.values();
  }

  private void add(
      String distribution,
      Demand first,
      Demand second,
      boolean isShort,
      SortedMap<String, Conflict> found) {
    List<Wish> mine = everyone(distribution, first);
    List<Wish> theirs = everyone(distribution, second);
    TreeSet<String> projects = new TreeSet<>();
    mine.forEach(wish -> projects.add(wish.side()));
    theirs.forEach(wish -> projects.add(wish.side()));
    Conflict spare = null;
    for (Wish a : mine) {
      for (Wish b : theirs) {
        if (canMeet(a, b)) {
          Conflict conflict =
              new Conflict(
                      distribution,
                      ConflictKind.DECLARED,
                      Conflict.Side.asking(a, first.toString()),
                      Conflict.Side.asking(b, second.toString()),
                      null,
                      projects.size())
                  .inOrder();
          if (!isShort) {
            put(conflict, found);
          } else if (found.putIfAbsent(key(conflict), conflict) == null) {
            return;
          } else {
            spare = spare == null ? conflict : spare;
          }
        }
      }
    }
    if (spare != null) {
      put(spare, found);
    }
  }

  private static String key(Conflict conflict) {
    return conflict.a().name() + "\n" + conflict.b().name();
  }

  private static void put(Conflict conflict, SortedMap<String, Conflict> found) {
    found.merge(key(conflict), conflict, (old, more) -> more.links() < old.links() ? more : old);
  }

  /** One lock agrees with itself, and a project does not disagree with itself here. */
  private static boolean canMeet(Wish a, Wish b) {
    boolean oneLock = a.lockPath() != null && a.lockPath().equals(b.lockPath());
    return !oneLock && !a.side().equals(b.side());
  }

  /** Who declares a demand, and who has it through a lock; each project once, the shortest way. */
  private List<Wish> everyone(String distribution, Demand demand) {
    return everyone.computeIfAbsent(
        demand,
        d -> {
          Map<String, Wish> shortest = new TreeMap<>(UTF8_ORDER);
          d.wishes().forEach(wish -> put(wish, shortest));
          d.edges().forEach(edge -> through(edge, distribution, shortest));
          List<Wish> all = new ArrayList<>(shortest.values());
          all.sort(Wish.SHORTEST_FIRST);
          return all;
        });
  }

  private static void put(Wish wish, Map<String, Wish> shortest) {
    shortest.merge(wish.side(), wish, (a, b) -> Wish.SHORTEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  private void through(LockedEdge edge, String distribution, Map<String, Wish> shortest) {
    String resolve = index.resolveNameOf(edge.lock().lock().lockfileId());
    for (String project : consumers.getOrDefault(resolve, List.of())) {
      Wish wish = through(edge, distribution, project);
      if (wish != null) {
        put(wish, shortest);
      }
    }
  }

  /** The shortest way from a requirement of the project itself. */
  private @Nullable Wish through(LockedEdge edge, String distribution, String project) {
    Wish best = null;
    for (Map.Entry<String, List<DeclaredRequirement>> root : declarations.of(project).entrySet()) {
      List<String> way = new ArrayList<>(edge.lock().way(root.getKey(), edge.parent()));
      if (!way.isEmpty()) {
        DeclaredRequirement says = root.getValue().get(0);
        way.add(distribution);
        String lock = edge.lock().lock().path();
        Wish wish = new Wish(project, says.sourcePath(), says.line(), way, lock);
        best = best == null || Wish.SHORTEST_FIRST.compare(wish, best) < 0 ? wish : best;
      }
    }
    return best;
  }
}
