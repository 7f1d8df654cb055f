package dev.repocensus.schema.table;

import java.util.List;
import java.util.Optional;

/**
 * The register of stock queries. Ids are stable; the gaps below q20 are kept for questions on
 * tables that are not written yet.
 */
public final class StockQueries {

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

  /** Every stock query, by id. */
  public static final List<StockQuery> ALL =
      List.of(
          GraphQueries.IMPACT,
          ReleaseQueries.BELOW_NEWEST,
          ReleaseQueries.SEVERAL_VERSIONS,
          UNDECLARED,
          UNUSED,
          ReleaseQueries.STALEST_LOCKS,
          UNREAD,
          ReleaseQueries.INTERNAL_VERSIONS,
          MOVED,
          GraphQueries.PROJECT_CYCLES,
          DRIFTED_LOCKS,
          GraphQueries.UNRESOLVED,
          GraphQueries.HUBS,
          BIGGEST,
          DISAGREEING,
          GraphQueries.AMBIGUOUS,
          GraphQueries.SHADOWING,
          COVERAGE,
          ReleaseQueries.SPREAD,
          GraphQueries.NEW_CYCLES,
          WHO_IS_WHERE,
          CONFLICTS,
          ReleaseQueries.FIX_FIRST,
          ReleaseQueries.CONFUSION,
          ReleaseQueries.OWN_SHARE,
          ReleaseQueries.HOLDERS);

  private StockQueries() {}

  /** The query with that id, if there is one. */
  public static Optional<StockQuery> byId(String id) {
    return ALL.stream().filter(query -> query.id().equals(id)).findFirst();
  }
}
