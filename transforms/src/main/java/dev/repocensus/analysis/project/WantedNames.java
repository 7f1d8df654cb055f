package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.FileKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the names in a directory a walk has to keep; all others are forgotten at once. */
public final class WantedNames {
  private final List<NamePattern> markers;
  private final List<Glob> excluded;

  /** Names that matter by themselves, and names that match one of the project markers. */
  public WantedNames(List<String> markers, List<Glob> excluded) {
    this.markers = markers.stream().map(NamePattern::of).toList();
    this.excluded = List.copyOf(excluded);
  }

  /** Nothing configured. */
  public static WantedNames byDefault() {
    return new WantedNames(List.of(), List.of());
  }

  /** What the file is; null if it bears witness at most. A BUILD counts, Pants or not. */
  public @Nullable FileKind kind(String folder, String name) {
    return FileKinds.of(folder, name, true);
  }

  /** Whether a file without a kind is kept all the same. */
  public boolean isWitness(String name) {
    return FileKinds.isWitness(name) || markers.stream().anyMatch(m -> m.matches(name));
  }

  /** Whether the configuration excludes a path. */
  public boolean isExcluded(String path) {
    return !excluded.isEmpty() && excluded.stream().anyMatch(glob -> glob.matches(path));
  }
}
