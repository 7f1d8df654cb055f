package dev.repocensus.transform;

import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.util.Map;
import java.util.TreeMap;

/** The key-values in the footer of every table file: what it is, of which run, by which tool. */
public final class Footers {
  private Footers() {}

  /** The footer of a table's files in a run. */
  public static Map<String, String> of(Table<?> table, RunFacts run) {
    Map<String, String> footer = new TreeMap<>();
    footer.put("census.run_id", run.runId());
    footer.put("census.schema_version", Tables.SCHEMA_VERSION);
    footer.put("census.table", table.name());
    footer.put("census.tool_version", run.toolVersion());
    return footer;
  }
}
