package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Files that are only ever given as constraints hold no requirements, whatever they are called. */
public final class ConstraintFiles {
  private ConstraintFiles() {}

  /** The manifests, where the lines of such files are constraints. */
  public static List<Manifest> told(List<Manifest> manifests) {
    Set<String> constraining = new TreeSet<>();
    Set<String> requiring = new TreeSet<>();
    for (Manifest manifest : manifests) {
      for (DeclaredRequirement row : manifest.requirements()) {
        note(manifest, row, constraining, requiring);
      }
    }
    constraining.removeAll(requiring);
    constraining.removeIf(path -> ManifestFormat.of(path).isPresent());
    return constraining.isEmpty() ? manifests : constrained(manifests, constraining);
  }

  private static void note(
      Manifest manifest, DeclaredRequirement row, Set<String> constraining, Set<String> requiring) {
    String target = row.urlRedacted();
    if (target == null || row.distribution() != null) {
      return;
    }
    Set<String> files =
        row.kind() == RequirementKind.CONSTRAINT
            ? constraining
            : row.kind() == RequirementKind.INCLUDE ? requiring : new TreeSet<>();
    Paths.resolve(Paths.folder(manifest.path()), target).ifPresent(files::add);
  }

  private static List<Manifest> constrained(List<Manifest> manifests, Set<String> paths) {
    List<Manifest> told = new ArrayList<>();
    for (Manifest manifest : manifests) {
      told.add(paths.contains(manifest.path()) ? constrained(manifest) : manifest);
    }
    return told;
  }

  private static Manifest constrained(Manifest manifest) {
    return manifest.with(
        manifest.requirements().stream()
            .map(
                row ->
                    row.kind() == RequirementKind.REQUIREMENT
                        ? row.as(RequirementKind.CONSTRAINT)
                        : row)
            .toList());
  }
}
