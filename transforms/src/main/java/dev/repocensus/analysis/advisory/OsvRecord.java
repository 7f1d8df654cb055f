package dev.repocensus.analysis.advisory;

import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import java.util.List;

/**
 * What one OSV record says of Python distributions, as rows.
 *
 * @param ranges its spans, by distribution in the order of the record
 * @param versions the versions that it names, each once
 * @param aliases its other ids, sorted
 */
public record OsvRecord(
    AdvisoryRow advisory,
    List<AdvisoryRangeRow> ranges,
    List<AdvisoryVersionRow> versions,
    List<AdvisoryAliasRow> aliases) {

  public OsvRecord {
    ranges = List.copyOf(ranges);
    versions = List.copyOf(versions);
    aliases = List.copyOf(aliases);
  }

  /** Its id. */
  public String id() {
    return advisory.advisoryId();
  }
}
