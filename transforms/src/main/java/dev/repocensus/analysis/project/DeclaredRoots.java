package dev.repocensus.analysis.project;

import dev.repocensus.analysis.SourceText;
import java.util.List;

/**
 * Port to the package directories that a manifest states: setuptools' {@code package-dir} and
 * {@code where}, poetry's {@code packages.from}, hatch, pytest's {@code pythonpath}.
 */
@FunctionalInterface
public interface DeclaredRoots {
  /** No manifest states any. */
  DeclaredRoots NONE = manifest -> List.of();

  /** Directories relative to the manifest's own, as written; bad content gives none. */
  List<String> of(SourceText manifest);
}
