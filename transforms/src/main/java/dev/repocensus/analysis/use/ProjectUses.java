package dev.repocensus.analysis.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one project's use of distributions, its chunks put together.
 *
 * @param directory its directory as a file path, empty for the only root
 * @param distribution the normalized name it publishes; null if none
 * @param requiresPython the interpreters it asks for, as written; null if it does not say
 * @param pythonFiles files of Python it has
 * @param uses what its imports lead to
 * @param pragmas every comment that asks for findings to be passed over, in the order of place
 * @param dynamicUnresolved calls that import by a computed name
 * @param declared what its manifests ask for
 * @param isDynamic whether a manifest says that its requirements are computed at build time
 */
public record ProjectUses(
    String projectId,
    String directory,
    @Nullable String distribution,
    @Nullable String requiresPython,
    long pythonFiles,
    SortedMap<UseKey, Use> uses,
    List<PlacedPragma> pragmas,
    long dynamicUnresolved,
    List<Declared> declared,
    boolean isDynamic) {

  /** The parts of one project, in any order; there must be one. */
  public static ProjectUses of(Iterable<UnitUses> parts) {
    SortedMap<UseKey, Use> uses = new TreeMap<>();
    List<PlacedPragma> pragmas = new ArrayList<>();
    Set<Declared> declared = new LinkedHashSet<>();
    UnitUses head = null;
    long dynamic = 0;
    long files = 0;
    boolean isDynamic = false;
    for (UnitUses part : parts) {
      part.uses().forEach(use -> uses.merge(use.key(), use, Use::plus));
      pragmas.addAll(part.pragmas());
      declared.addAll(part.declared());
      files += part.pythonFiles();
      dynamic += part.dynamicUnresolved();
      isDynamic |= part.isDynamic();
      head = head == null || head.distribution() == null ? part : head;
    }
    if (head == null) {
      throw new IllegalArgumentException("a project has at least one part");
    }
    pragmas.sort(Comparator.comparing(PlacedPragma::site));
    return new ProjectUses(
        head.projectId(),
        head.directory(),
        head.distribution(),
        head.requiresPython(),
        files,
        uses,
        pragmas,
        dynamic,
        List.copyOf(declared),
        isDynamic);
  }

  /** The uses of one kind, sorted. */
  public List<Use> ofKind(UseKind kind) {
    return uses.values().stream().filter(use -> use.key().kind() == kind).toList();
  }
}
