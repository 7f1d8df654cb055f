package dev.repocensus.analysis.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one project's use of distributions, its chunks put together.
 *
 * @param directory its directory as a file path, empty for the only root
 * @param distribution the normalized name it publishes; null if none
 * @param requiresPython the interpreters it asks for, as written; null if it does not say
 * @param pythonFiles files of Python it has
 * @param uses what its imports lead to
 * @param vendored top-level modules of which it keeps copies, sorted
 * @param pragmas every comment that asks for findings to be passed over, in the order of place
 * @param mentions words of its configuration that may name what runs without an import, sorted
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
    List<String> vendored,
    List<PlacedPragma> pragmas,
    List<String> mentions,
    long dynamicUnresolved,
    List<Declared> declared,
    boolean isDynamic) {

  /** By place; what has none comes first. Equal places keep the order of their file. */
  private static final Comparator<Declared> PLACES =
      Comparator.comparing(Declared::path)
          .thenComparing(Declared::line, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The parts of one project, in any order; there must be one. */
  public static ProjectUses of(Iterable<UnitUses> parts) {
    SortedMap<UseKey, Use> uses = new TreeMap<>();
    List<PlacedPragma> pragmas = new ArrayList<>();
    Set<Declared> declared = new LinkedHashSet<>();
    Set<String> ownNames = new HashSet<>();
    Set<String> vendored = new TreeSet<>();
    Set<String> mentions = new TreeSet<>();
    UnitUses head = null;
    long dynamic = 0;
    long files = 0;
    boolean isDynamic = false;
    for (UnitUses part : parts) {
      part.uses().forEach(use -> uses.merge(use.key(), use, Use::plus));
      ownNames.addAll(part.ownNames());
      vendored.addAll(part.vendored());
      pragmas.addAll(part.pragmas());
      mentions.addAll(part.mentions());
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
    List<Declared> sorted = new ArrayList<>(declared);
    sorted.sort(PLACES);
    return new ProjectUses(
        head.projectId(),
        head.directory(),
        head.distribution(),
        head.requiresPython(),
        files,
        withLookalikes(uses, ownNames),
        List.copyOf(vendored),
        pragmas,
        List.copyOf(mentions),
        dynamic,
        List.copyOf(sorted),
        isDynamic);
  }

  /** What nothing provides, but a file of the project is called like it: another thing to say. */
  private static SortedMap<UseKey, Use> withLookalikes(
      SortedMap<UseKey, Use> uses, Set<String> ownNames) {
    SortedMap<UseKey, Use> told = new TreeMap<>();
    for (Use use : uses.values()) {
      UseKey key = use.key();
      boolean isAlike = key.kind() == UseKind.UNKNOWN && ownNames.contains(key.name());
      UseKey meant = isAlike ? new UseKey(UseKind.LOOKALIKE, key.name(), key.detail()) : key;
      told.put(meant, use.under(meant));
    }
    return told;
  }

  /** The uses of one kind, sorted. */
  public List<Use> ofKind(UseKind kind) {
    return uses.values().stream().filter(use -> use.key().kind() == kind).toList();
  }
}
