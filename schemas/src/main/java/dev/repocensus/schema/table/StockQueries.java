package dev.repocensus.schema.table;

import java.util.List;
import java.util.Optional;

/**
 * The register of stock queries. Ids are stable; the gaps below q20 are kept for questions on
 * tables that are not written yet.
 */
public final class StockQueries {

  private static final StockQuery IMPACT =
      new StockQuery(
          "q01",
          "If the project that most others use changes, who is affected, and how far away?",
          """
          WITH RECURSIVE hub AS (
            SELECT dst_project_id AS project_id
            FROM project_edges_latest
            GROUP BY ALL
            ORDER BY count(*) DESC, project_id
            LIMIT 1),
          affected AS (
            SELECT e.src_project_id AS project_id, 1 AS hops
            FROM project_edges_latest e JOIN hub ON e.dst_project_id = hub.project_id
            UNION
            SELECT e.src_project_id, a.hops + 1
            FROM affected a JOIN project_edges_latest e ON e.dst_project_id = a.project_id
            WHERE a.hops < 10)
          SELECT hub.project_id AS changed, a.project_id AS affected, min(a.hops) AS hops,
            any_value(p.project_kind) AS project_kind, any_value(p.py_files) AS py_files
          FROM affected a CROSS JOIN hub JOIN projects_latest p ON p.project_id = a.project_id
          WHERE a.project_id <> hub.project_id
          GROUP BY ALL
          ORDER BY hops, affected""");

  private static final StockQuery SEVERAL_VERSIONS =
      new StockQuery(
          "q03",
          "Which distributions exist in several versions across resolves, and how far apart?",
          """
          WITH locked AS (
            SELECT DISTINCT distribution, version, version_key, resolve_name,
              try_cast(regexp_extract(version, '^v?(?:\\d+!)?(\\d+)', 1) AS BIGINT) AS major
            FROM locked_distributions_latest WHERE version IS NOT NULL)
          SELECT distribution, count(DISTINCT version) AS versions,
            max(major) - min(major) AS major_gap,
            arg_min(version, version_key) AS oldest, arg_max(version, version_key) AS newest,
            list(resolve_name || '=' || version ORDER BY version_key, resolve_name)[1:10] AS spread
          FROM locked
          GROUP BY ALL
          HAVING count(DISTINCT version) > 1
          ORDER BY versions DESC, major_gap DESC, distribution
          LIMIT 50""");

  private static final StockQuery UNREAD =
      new StockQuery(
          "q15",
          "What did the scan fail to read, and is its number to be trusted?",
          """
          SELECT stage, code, severity, count(*) AS n, count(DISTINCT project_id) AS projects,
            min(file_path) AS example
          FROM problems_latest
          WHERE severity IN ('critical', 'high', 'medium')
          GROUP BY ALL
          ORDER BY projects DESC, n DESC, code""");

  private static final StockQuery INTERNAL_VERSIONS =
      new StockQuery(
          "q17",
          "Which internal distributions are locked at versions older than their project is at?",
          """
          SELECT l.distribution, l.provider_project_id, p.version AS head, l.version,
            count(DISTINCT l.lockfile_id) AS locks, count(DISTINCT m.project_id) AS consumers
          FROM locked_distributions_latest l
          JOIN projects_latest p
            ON p.scope_id = l.scope_id AND p.project_id = l.provider_project_id
          LEFT JOIN resolve_members_latest m
            ON m.scope_id = l.scope_id AND m.resolve_name = l.resolve_name AND m.role = 'consumer'
          WHERE l.version IS NOT NULL AND l.version IS DISTINCT FROM p.version
          GROUP BY ALL
          ORDER BY consumers DESC, l.distribution, l.version""");

  private static final StockQuery WHO_IS_WHERE =
      new StockQuery(
          "q33",
          "Who is in which resolve, how is that known, and who imports across resolves?",
          """
          SELECT m.resolve_name, m.project_id, m.role, m.evidence, m.evidence_path,
            m.evidence_line,
            list(f.subject ORDER BY f.subject) FILTER (WHERE f.subject IS NOT NULL)
              AS imports_across
          FROM resolve_members_latest m
          LEFT JOIN findings_latest f ON f.scope_id = m.scope_id AND f.rule_id = 'RES003'
            AND f.project_id = m.project_id AND m.role = 'consumer'
          GROUP BY ALL
          ORDER BY m.resolve_name, m.project_id, m.role""");

  private static final StockQuery CONFLICTS =
      new StockQuery(
          "q34",
          "Which distributions can projects not agree on, and would one version suit all?",
          """
          SELECT distribution, conflict_kind, count(*) AS pairs,
            max(projects_affected) AS projects,
            CASE WHEN bool_and(unify_at IS NOT NULL) AND count(DISTINCT unify_at) = 1
              THEN any_value(unify_at) END AS unify_at,
            arg_max(side_a || ' ' || coalesce(specifier_a, version_a, '') || ' at '
              || coalesce(evidence_path_a || ':' || coalesce(evidence_line_a::VARCHAR, ''), ''),
              projects_affected) AS example_a,
            arg_max(side_b || ' ' || coalesce(specifier_b, version_b, '') || ' at '
              || coalesce(evidence_path_b || ':' || coalesce(evidence_line_b::VARCHAR, ''), ''),
              projects_affected) AS example_b
          FROM resolve_conflicts_latest
          GROUP BY ALL
          ORDER BY projects DESC, pairs DESC, distribution, conflict_kind""");

  private static final StockQuery PROJECT_CYCLES =
      new StockQuery(
          "q21",
          "Which projects import each other in a circle, and on which line does each edge start?",
          """
          SELECT c.scc_id, c.size, c.shortest_cycle, e.src_project_id, e.dst_project_id,
            e.import_count, e.evidence_path, e.evidence_line
          FROM cycles_latest c
          JOIN project_edges_latest e USING (scope_id, scc_id)
          WHERE c.level = 'project' AND c.layer = 'all' AND e.import_count > 0
          ORDER BY c.size DESC, c.scc_id, e.import_count, e.src_project_id, e.dst_project_id""");

  private static final StockQuery DRIFTED_LOCKS =
      new StockQuery(
          "q22",
          "Which lockfiles no longer match their manifest, and why?",
          """
          SELECT lock_path, lock_format, verdict, verdict_reasons, verdict_method, project_id,
            distributions
          FROM lockfiles_latest
          WHERE verdict NOT IN ('in_sync', 'drift_cosmetic')
          ORDER BY CASE verdict WHEN 'unreadable' THEN 0 WHEN 'drift_hard' THEN 1
            WHEN 'drift_soft' THEN 2 WHEN 'orphaned' THEN 3 ELSE 4 END, lock_path""");

  private static final StockQuery UNRESOLVED =
      new StockQuery(
          "q23",
          "Which imported names refer to nothing the census knows?",
          """
          SELECT split_part(module, '.', 1) AS name, count(*) AS imports,
            count(DISTINCT project_id) AS projects, bool_and(is_optional) AS always_optional,
            arg_min(file_path || ':' || line, (file_path, line)) AS example
          FROM imports_latest
          WHERE resolution = 'unresolved' AND level = 0 AND kind <> 'string'
          GROUP BY ALL
          ORDER BY projects DESC, imports DESC, name""");

  private static final StockQuery HUBS =
      new StockQuery(
          "q24",
          "Which projects do most others depend on?",
          """
          SELECT dst_project_id AS project_id, count(*) AS dependents,
            count(*) FILTER (WHERE eager_import_count > 0) AS eager_dependents,
            count(*) FILTER (WHERE import_count > 0 AND import_count = test_import_count)
              AS test_only_dependents,
            count(*) FILTER (WHERE import_count > 0 AND NOT is_declared) AS undeclared_dependents,
            sum(import_count) AS imports
          FROM project_edges_latest
          WHERE src_project_id <> dst_project_id
          GROUP BY ALL
          ORDER BY dependents DESC, imports DESC, project_id
          LIMIT 50""");

  private static final StockQuery BIGGEST =
      new StockQuery(
          "q25",
          "Which projects are the biggest?",
          """
          SELECT project_id, project_kind, py_lines, py_files, test_files, has_lockfile, scan_status
          FROM projects_latest
          ORDER BY py_lines DESC, project_id
          LIMIT 50""");

  private static final StockQuery DISAGREEING =
      new StockQuery(
          "q26",
          "Which distributions are required with different specifiers, pair by pair?",
          """
          WITH asked AS (
            SELECT scope_id, distribution, specifier, bool_and(is_pinned) AS pinned,
              count(DISTINCT project_id) AS projects,
              arg_min(source_path || coalesce(':' || source_line, ''), (source_path, position))
                AS example
            FROM requirements_latest
            WHERE distribution IS NOT NULL AND specifier <> '' AND dst_project_id IS NULL
            GROUP BY ALL)
          SELECT a.distribution, a.specifier AS specifier_a, b.specifier AS specifier_b,
            a.pinned AND b.pinned AS both_pinned, a.projects AS projects_a,
            b.projects AS projects_b, a.example AS example_a, b.example AS example_b
          FROM asked a
          JOIN asked b USING (scope_id, distribution)
          WHERE a.specifier < b.specifier
          ORDER BY both_pinned DESC, a.projects + b.projects DESC, a.distribution, specifier_a,
            specifier_b""");

  private static final StockQuery AMBIGUOUS =
      new StockQuery(
          "q27",
          "Which imports could mean several things?",
          """
          SELECT module, candidates, count(*) AS imports, count(DISTINCT project_id) AS projects,
            arg_min(file_path || ':' || line, (file_path, line)) AS example
          FROM imports_latest
          WHERE resolution = 'ambiguous'
          GROUP BY ALL
          ORDER BY projects DESC, imports DESC, module, candidates""");

  private static final StockQuery SHADOWING =
      new StockQuery(
          "q28",
          "Which top-level names mean different things in different files?",
          """
          SELECT split_part(module, '.', 1) AS name,
            list(DISTINCT resolution ORDER BY resolution) AS meanings,
            count(DISTINCT project_id) AS projects,
            arg_min(file_path || ':' || line, (file_path, line))
              FILTER (WHERE resolution = 'first_party') AS first_party_example
          FROM imports_latest
          WHERE level = 0 AND resolution IN ('first_party', 'stdlib', 'distribution')
          GROUP BY name
          HAVING count(DISTINCT resolution) > 1
          ORDER BY projects DESC, name""");

  private static final StockQuery COVERAGE =
      new StockQuery(
          "q29",
          "How much was read, night by night?",
          """
          SELECT scope_id, run_date, run_id, status, coverage_ratio, projects_seen, projects_ok,
            projects_partial, projects_failed, projects_skipped, files_seen, files_read,
            files_recovered, files_skipped, files_failed
          FROM published_runs
          ORDER BY scope_id, run_date DESC""");

  private static final StockQuery SPREAD =
      new StockQuery(
          "q30",
          "Which distributions are locked in several versions?",
          """
          SELECT distribution, count(DISTINCT version) AS versions,
            count(DISTINCT lockfile_id) AS lockfiles, arg_min(version, version_key) AS oldest,
            arg_max(version, version_key) AS newest,
            list(DISTINCT resolve_name || '=' || version ORDER BY resolve_name || '=' || version)
              AS spread
          FROM locked_distributions_latest
          WHERE version IS NOT NULL
          GROUP BY distribution
          HAVING count(DISTINCT version) > 1
          ORDER BY versions DESC, lockfiles DESC, distribution""");

  private static final StockQuery NEW_CYCLES =
      new StockQuery(
          "q31",
          "Which cycles are in the latest run and were not in the one before?",
          """
          SELECT c.level, c.layer, c.size, c.scc_id, c.shortest_cycle
          FROM cycles_latest c
          ANTI JOIN cycles_prev p USING (scope_id, level, layer, scc_id)
          ORDER BY c.level DESC, c.layer, c.size DESC, c.scc_id""");

  /** Every stock query, by id. */
  public static final List<StockQuery> ALL =
      List.of(
          IMPACT,
          SEVERAL_VERSIONS,
          UNREAD,
          INTERNAL_VERSIONS,
          PROJECT_CYCLES,
          DRIFTED_LOCKS,
          UNRESOLVED,
          HUBS,
          BIGGEST,
          DISAGREEING,
          AMBIGUOUS,
          SHADOWING,
          COVERAGE,
          SPREAD,
          NEW_CYCLES,
          WHO_IS_WHERE,
          CONFLICTS);

  private StockQueries() {}

  /** The query with that id, if there is one. */
  public static Optional<StockQuery> byId(String id) {
    return ALL.stream().filter(query -> query.id().equals(id)).findFirst();
  }
}
