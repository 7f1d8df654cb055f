package dev.repocensus.schema.table;

import dev.repocensus.schema.index.AdvisoryAliasRow;
import dev.repocensus.schema.index.AdvisoryRangeRow;
import dev.repocensus.schema.index.AdvisoryRow;
import dev.repocensus.schema.index.AdvisoryVersionRow;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.index.PythonCycleRow;
import java.util.List;
import java.util.Optional;

/**
 * The register of the tables of snapshots, which no run writes: what indexes and advisories said at
 * an instant. Their files lie below {@code v1/index/<index>/<table>/as_of=<instant>/}.
 */
public final class IndexTables {
  public static final Table<IndexSnapshotRow> SNAPSHOT = Table.of(IndexSnapshotRow.class);
  public static final Table<IndexProjectRow> PROJECTS = Table.of(IndexProjectRow.class);
  public static final Table<IndexReleaseRow> RELEASES = Table.of(IndexReleaseRow.class);
  public static final Table<AdvisoryRow> ADVISORIES = Table.of(AdvisoryRow.class);
  public static final Table<AdvisoryRangeRow> ADVISORY_RANGES = Table.of(AdvisoryRangeRow.class);
  public static final Table<AdvisoryVersionRow> ADVISORY_VERSIONS =
      Table.of(AdvisoryVersionRow.class);
  public static final Table<AdvisoryAliasRow> ADVISORY_ALIASES = Table.of(AdvisoryAliasRow.class);
  public static final Table<PythonCycleRow> PYTHON_CYCLES = Table.of(PythonCycleRow.class);

  /** Every table of a snapshot, in the order of the reference. */
  public static final List<Table<?>> ALL =
      List.of(
          SNAPSHOT,
          PROJECTS,
          RELEASES,
          ADVISORIES,
          ADVISORY_RANGES,
          ADVISORY_VERSIONS,
          ADVISORY_ALIASES,
          PYTHON_CYCLES);

  private IndexTables() {}

  /** The table with that name, if there is one. */
  public static Optional<Table<?>> byName(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
