package dev.repocensus.schema.table;

import dev.repocensus.schema.problem.ProblemRow;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.CycleRow;
import dev.repocensus.schema.row.FileRow;
import dev.repocensus.schema.row.ImportRow;
import dev.repocensus.schema.row.LockedDistributionRow;
import dev.repocensus.schema.row.LockfileRow;
import dev.repocensus.schema.row.ModuleEdgeRow;
import dev.repocensus.schema.row.ProjectEdgeRow;
import dev.repocensus.schema.row.ProjectRow;
import dev.repocensus.schema.row.RequirementRow;
import dev.repocensus.schema.row.RunRow;
import java.util.List;
import java.util.Optional;

/** The register of tables. To add one: write its row record, add its line here and to ALL. */
public final class Tables {

  /**
   * The version of the tables, as {@code runs.schema_version} states it: the major part changes
   * when a reader of the old ones would be wrong. It stays below 1.0 while a column is not filled.
   */
  public static final String SCHEMA_VERSION = "0.1";

  public static final Table<RunRow> RUNS = Table.of(RunRow.class);
  public static final Table<ProjectRow> PROJECTS = Table.of(ProjectRow.class);
  public static final Table<FileRow> FILES = Table.of(FileRow.class);
  public static final Table<ProblemRow> PROBLEMS = Table.of(ProblemRow.class);
  public static final Table<ImportRow> IMPORTS = Table.of(ImportRow.class);
  public static final Table<ModuleEdgeRow> MODULE_EDGES = Table.of(ModuleEdgeRow.class);
  public static final Table<ProjectEdgeRow> PROJECT_EDGES = Table.of(ProjectEdgeRow.class);
  public static final Table<CycleRow> CYCLES = Table.of(CycleRow.class);
  public static final Table<CycleMemberRow> CYCLE_MEMBERS = Table.of(CycleMemberRow.class);
  public static final Table<RequirementRow> REQUIREMENTS = Table.of(RequirementRow.class);
  public static final Table<LockfileRow> LOCKFILES = Table.of(LockfileRow.class);
  public static final Table<LockedDistributionRow> LOCKED_DISTRIBUTIONS =
      Table.of(LockedDistributionRow.class);

  /** Every table that a run writes, in the order of the reference. */
  public static final List<Table<?>> ALL =
      List.of(
          RUNS,
          PROJECTS,
          FILES,
          PROBLEMS,
          IMPORTS,
          MODULE_EDGES,
          PROJECT_EDGES,
          CYCLES,
          CYCLE_MEMBERS,
          REQUIREMENTS,
          LOCKFILES,
          LOCKED_DISTRIBUTIONS);

  private Tables() {}

  /** The table with that name, if there is one. */
  public static Optional<Table<?>> byName(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
