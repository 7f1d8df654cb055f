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

  private static final StockQuery BELOW_NEWEST =
      new StockQuery(
          "q02",
          "Which projects use a distribution below the newest version that some lock holds?",
          """
          WITH newest AS (
            SELECT scope_id, distribution, max(version_key) AS version_key,
              arg_max(version, version_key) AS version
            FROM locked_distributions_latest
            WHERE version_key IS NOT NULL
            GROUP BY ALL)
          SELECT u.distribution, u.locked_version AS version, n.version AS newest, u.resolve_name,
            u.relation, count(DISTINCT u.project_id) AS projects, min(u.project_id) AS example
          FROM distribution_use_latest u
          JOIN locked_distributions_latest l
            ON l.scope_id = u.scope_id AND l.resolve_name = u.resolve_name
              AND l.distribution = u.distribution AND l.version = u.locked_version
          JOIN newest n ON n.scope_id = u.scope_id AND n.distribution = u.distribution
          WHERE l.version_key < n.version_key
          GROUP BY ALL
          ORDER BY projects DESC, u.distribution, u.resolve_name, version, u.relation""");

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

  private static final StockQuery UNDECLARED =
      new StockQuery(
          "q06",
          "What is imported but declared nowhere (works only because a neighbour pulls it in)?",
          """
          SELECT distribution, project_id, verdict, confidence, import_count, resolve_name,
            array_to_string(chain, ' > ') AS chain,
            evidence_path || ':' || evidence_line AS example
          FROM distribution_use_latest
          WHERE verdict IN ('missing', 'transitive', 'sibling_undeclared', 'other_resolve')
            AND import_count > 0
          ORDER BY import_count DESC, distribution, project_id, resolve_name""");

  private static final StockQuery UNUSED =
      new StockQuery(
          "q07",
          "What do we declare and never import?",
          """
          SELECT distribution, count(DISTINCT project_id) AS declared_in,
            count(DISTINCT project_id) FILTER (WHERE verdict = 'unused') AS unused_in,
            count(DISTINCT project_id)
              FILTER (WHERE verdict = 'unused' AND confidence <> 'possible') AS likely_unused_in,
            min(evidence_path || coalesce(':' || evidence_line, ''))
              FILTER (WHERE verdict = 'unused') AS example
          FROM distribution_use_latest
          WHERE is_declared
          GROUP BY distribution
          HAVING count(*) FILTER (WHERE verdict = 'unused') > 0
          ORDER BY unused_in DESC, distribution""");

  private static final StockQuery MOVED =
      new StockQuery(
          "q19",
          "A lock changed since the run before: which projects use what moved?",
          """
          SELECT u.project_id, c.distribution, c.was, c.now, u.relation, u.verdict
          FROM (
            SELECT coalesce(a.scope_id, b.scope_id) AS scope_id,
              coalesce(a.distribution, b.distribution) AS distribution,
              coalesce(a.resolve_name, b.resolve_name) AS resolve_name,
              b.version AS was, a.version AS now
            FROM locked_distributions_latest a
            FULL JOIN locked_distributions_prev b USING (scope_id, lockfile_id, distribution, fork)
            WHERE a.version IS DISTINCT FROM b.version
              AND EXISTS (SELECT 1 FROM locked_distributions_prev)) c
          JOIN distribution_use_latest u USING (scope_id, distribution, resolve_name)
          WHERE u.is_imported OR u.relation <> 'none'
          ORDER BY c.distribution, u.project_id, c.was, c.now""");

  private static final StockQuery STALEST_LOCKS =
      new StockQuery(
          "q09",
          "Which locks are furthest behind, and who can act?",
          """
          SELECT source_path, count(*) AS versions, round(sum(libyears), 2) AS libyears,
            count(*) FILTER (WHERE status = 'yanked') AS yanked,
            count(*) FILTER (WHERE status = 'stale_lock') AS stale_lock,
            count(*) FILTER (WHERE status = 'stale_pin') AS stale_pin,
            count(*) FILTER (WHERE status = 'blocked') AS blocked,
            count(*) FILTER (WHERE majors_behind > 0) AS majors_behind,
            min(asof_quality) AS asof_quality
          FROM freshness_latest
          GROUP BY source_path
          ORDER BY libyears DESC NULLS LAST, majors_behind DESC, source_path""");

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
          WHERE l.version IS NOT NULL AND l.version <> coalesce(p.version, '')
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

  private static final StockQuery FIX_FIRST =
      new StockQuery(
          "q41",
          "Which vulnerable versions do we fix first: the worst, imported, cured by a new lock?",
          """
          SELECT v.severity, v.distribution, v.version, v.advisory_id, max(v.cvss) AS cvss,
            any_value(v.fixed_in) AS fixed_in, count(DISTINCT v.lockfile_id) AS locks,
            count(DISTINCT v.lockfile_id) FILTER (WHERE v.fixable_by_relock) AS cured_by_relock,
            count(DISTINCT v.lockfile_id) FILTER (WHERE v.is_imported) AS imported_in_locks,
            count(DISTINCT m.project_id) AS projects, min(v.lockfile_id) AS example
          FROM vulnerabilities_latest v
          LEFT JOIN lockfiles_latest l ON l.scope_id = v.scope_id AND l.lockfile_id = v.lockfile_id
          LEFT JOIN resolve_members_latest m ON m.scope_id = l.scope_id
            AND m.resolve_name = l.resolve_name AND m.role = 'consumer'
          GROUP BY v.severity, v.distribution, v.version, v.advisory_id
          ORDER BY CASE v.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2
              WHEN 'low' THEN 3 ELSE 4 END,
            imported_in_locks > 0 DESC, cured_by_relock > 0 DESC, cvss DESC NULLS LAST,
            projects DESC, v.distribution, v.version, v.advisory_id""");

  private static final StockQuery CONFUSION =
      new StockQuery(
          "q42",
          "Which of our names could an installer take from somebody else, or take untested?",
          """
          SELECT rule_id, severity, confidence, project_id, message,
            file_path || coalesce(':' || line, '') AS place
          FROM findings_latest
          WHERE rule_id IN ('RES008', 'RES009', 'VUL002')
            OR (rule_id = 'LCK009' AND confidence = 'possible')
          ORDER BY rule_id, confidence, project_id, message, place""");

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
          BELOW_NEWEST,
          SEVERAL_VERSIONS,
          UNDECLARED,
          UNUSED,
          STALEST_LOCKS,
          UNREAD,
          INTERNAL_VERSIONS,
          MOVED,
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
          CONFLICTS,
          FIX_FIRST,
          CONFUSION);

  private StockQueries() {}

  /** The query with that id, if there is one. */
  public static Optional<StockQuery> byId(String id) {
    return ALL.stream().filter(query -> query.id().equals(id)).findFirst();
  }
}
