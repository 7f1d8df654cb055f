package dev.repocensus.analysis.census;

import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ImportRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the files of a unit that import a distribution which some advisory is about. The rows of a
 * file come one after the other; names in strings are no imports.
 */
public final class ImportingFiles {
  private final Set<String> wanted;
  private final Map<String, String> lastFiles = new HashMap<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();

  public ImportingFiles(AdvisoryIndex advisories) {
    this.wanted = advisories.distributions();
  }

  /** Adds one import. */
  public void add(ImportRow row) {
    String name = row.distribution();
    if (name != null && row.kind() != ImportKind.STRING && wanted.contains(name)) {
      if (!row.filePath().equals(lastFiles.put(name, row.filePath()))) {
        counts.merge(name, 1L, Long::sum);
      }
    }
  }

  /** Files by distribution. */
  public SortedMap<String, Long> counts() {
    return counts;
  }
}
