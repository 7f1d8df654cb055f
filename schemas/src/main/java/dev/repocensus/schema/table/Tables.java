package dev.repocensus.schema.table;

import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.RuleRow;
import dev.repocensus.schema.finding.VulnerabilityRow;
import dev.repocensus.schema.problem.ProblemRow;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.CycleRow;
import dev.repocensus.schema.row.DistributionUseRow;
import dev.repocensus.schema.row.FileRow;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.ImportRow;
import dev.repocensus.schema.row.LockEdgeRow;
import dev.repocensus.schema.row.LockedDistributionRow;
import dev.repocensus.schema.row.LockfileRow;
import dev.repocensus.schema.row.ModuleEdgeRow;
import dev.repocensus.schema.row.ProjectEdgeRow;
import dev.repocensus.schema.row.ProjectRow;
import dev.repocensus.schema.row.RequirementRow;
import dev.repocensus.schema.row.ResolveConflictRow;
import dev.repocensus.schema.row.ResolveMemberRow;
import dev.repocensus.schema.row.ResolveRow;
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

  public static final Table<LockEdgeRow> LOCK_EDGES = Table.of(LockEdgeRow.class);
  public static final Table<ResolveRow> RESOLVES = Table.of(ResolveRow.class);
  public static final Table<ResolveMemberRow> RESOLVE_MEMBERS = Table.of(ResolveMemberRow.class);
  public static final Table<ResolveConflictRow> RESOLVE_CONFLICTS =
      Table.of(ResolveConflictRow.class);
  public static final Table<DistributionUseRow> DISTRIBUTION_USE =
      Table.of(DistributionUseRow.class);
  public static final Table<FreshnessRow> FRESHNESS = Table.of(FreshnessRow.class);
  public static final Table<VulnerabilityRow> VULNERABILITIES = Table.of(VulnerabilityRow.class);
  public static final Table<FindingRow> FINDINGS = Table.of(FindingRow.class);
  public static final Table<RuleRow> RULES = Table.of(RuleRow.class);

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
          LOCKED_DISTRIBUTIONS,
          LOCK_EDGES,
          RESOLVES,
          RESOLVE_MEMBERS,
          RESOLVE_CONFLICTS,
          DISTRIBUTION_USE,
          FRESHNESS,
          VULNERABILITIES,
          FINDINGS,
          RULES);

  private Tables() {}

  /** The table with that name, if there is one. */
  public static Optional<Table<?>> byName(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
