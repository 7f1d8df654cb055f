package dev.repocensus.analysis.simpleindex;

import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import java.util.List;

/**
 * What a snapshot holds of one distribution on one index.
 *
 * @param project the row of the distribution
 * @param releases the rows of its releases, those that the index no longer has included
 */
public record DistributionRows(IndexProjectRow project, List<IndexReleaseRow> releases) {
  public DistributionRows {
    releases = List.copyOf(releases);
  }
}
