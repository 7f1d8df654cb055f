package dev.repocensus.analysis.advisory;

import java.util.List;
import java.util.SortedMap;

/**
 * What one unit adds to the account of vulnerabilities.
 *
 * @param projectId its project
 * @param affected what its locks hold
 * @param importingFiles files of it that import a distribution which some advisory is about
 */
public record UnitExposure(
    String projectId, List<AffectedVersion> affected, SortedMap<String, Long> importingFiles) {

  public UnitExposure {
    affected = List.copyOf(affected);
  }

  /** Whether it adds nothing. */
  public boolean isEmpty() {
    return affected.isEmpty() && importingFiles.isEmpty();
  }
}
