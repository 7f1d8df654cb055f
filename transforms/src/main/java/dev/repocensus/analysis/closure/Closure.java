package dev.repocensus.analysis.closure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lock as a graph, walked from its roots.
 *
 * @param edges every edge once for each entry it leads to, those of the roots first, then in the
 *     order of the lock
 * @param nodes what is known of each entry, in the order of the lock
 * @param isClosed whether every edge that is needed ends at an entry that satisfies it; null if the
 *     lock tells no edges
 * @param missing edges that are needed and end nowhere
 * @param unsatisfied edges that are needed and end at another version
 * @param orphans entries that no root reaches; null if the lock's roots are not known
 * @param overlaps names of which two versions are installed in one environment, one clause each
 * @param gaps names of which the entries, all under markers, leave out an environment in which they
 *     are needed, one clause each
 * @param environments in how many environments it was checked
 */
public record Closure(
    List<Edge> edges,
    List<Node> nodes,
    @Nullable Boolean isClosed,
    @Nullable Long missing,
    @Nullable Long unsatisfied,
    @Nullable Long orphans,
    List<String> overlaps,
    List<String> gaps,
    int environments) {

  /** What could not be walked. */
  public static final Closure UNKNOWN =
      new Closure(List.of(), List.of(), null, null, null, null, List.of(), List.of(), 0);

  public Closure {
    edges = List.copyOf(edges);
    nodes = List.copyOf(nodes);
    overlaps = List.copyOf(overlaps);
    gaps = List.copyOf(gaps);
  }

  /**
   * One edge.
   *
   * @param src index of the entry that requires, -1 for a root
   * @param dst index of the entry it leads to, -1 if there is none
   * @param distribution the normalized name it asks for
   * @param specifier the versions it allows, empty for all
   * @param extras the extras it asks for, normalized, sorted
   * @param marker when it applies besides its group, as the lock says; null for always
   * @param group the extra or group it belongs to, null for none
   * @param isActive whether some environment of the lock needs it
   * @param isSatisfied whether the lock satisfies it wherever it is needed; null if it is not
   *     needed or that cannot be told
   * @param failsIn an environment in which it is not satisfied, null if there is none
   */
  public record Edge(
      int src,
      int dst,
      String distribution,
      String specifier,
      List<String> extras,
      @Nullable String marker,
      @Nullable String group,
      boolean isActive,
      @Nullable Boolean isSatisfied,
      @Nullable String failsIn) {}

  /**
   * One entry.
   *
   * @param depth edges from the nearest root; null if none reaches it, or roots are not known
   * @param isDirect whether a root asks for it; null if roots are not known
   * @param isOrphan whether no root reaches it; null if roots are not known
   * @param lacksPython an interpreter that the lock is for and the entry is needed in, but whose
   *     range excludes it; null if there is none
   */
  public record Node(
      @Nullable Integer depth,
      @Nullable Boolean isDirect,
      @Nullable Boolean isOrphan,
      @Nullable String lacksPython) {}
}
