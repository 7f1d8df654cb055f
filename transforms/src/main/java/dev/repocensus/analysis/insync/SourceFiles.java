package dev.repocensus.analysis.insync;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that a lock names as what it was made from.
 *
 * @param sha256 hashes in hex of those that were read, by the names that the lock gives them
 * @param constraints the lines of those that only narrow
 */
public record SourceFiles(SortedMap<String, String> sha256, List<DeclaredInput> constraints) {
  public static final SourceFiles NONE = new SourceFiles(Collections.emptySortedMap(), List.of());

  public SourceFiles {
    sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    constraints = List.copyOf(constraints);
  }
}
