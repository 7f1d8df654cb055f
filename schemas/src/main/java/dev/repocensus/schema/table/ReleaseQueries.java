package dev.repocensus.schema.table;

/** How old, how vulnerable and how mixed up what is locked is, as stock queries. */
final class ReleaseQueries {

  static final StockQuery STALEST_LOCKS =
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

  static final StockQuery FIX_FIRST =
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

  static final StockQuery CONFUSION =
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

  static final StockQuery INTERNAL_VERSIONS =
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

  static final StockQuery BELOW_NEWEST =
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

  static final StockQuery SPREAD =
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

  static final StockQuery SEVERAL_VERSIONS =
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

  static final StockQuery OWN_SHARE =
      new StockQuery(
          "q43",
          "How many libyears has each project, and whose are they to lift?",
          """
          SELECT coalesce(f.project_id, '') AS project_id, count(*) AS versions,
            round(sum(f.libyears), 1) AS libyears,
            round(sum(f.libyears) FILTER (WHERE f.status = 'stale_lock'), 1) AS lock_again,
            round(sum(f.libyears) FILTER (WHERE f.status = 'stale_pin'), 1) AS lift_own_pin,
            round(sum(f.libyears) FILTER (WHERE f.status IN ('blocked', 'behind')), 1) AS of_others
          FROM freshness_latest f
          WHERE f.libyears > 0
          GROUP BY ALL
          ORDER BY libyears DESC, project_id""");

  static final StockQuery HOLDERS =
      new StockQuery(
          "q44",
          "Who holds back the newest release of what, and in how many projects?",
          """
          SELECT b.holder, f.distribution, max(f.latest_stable) AS newest,
            count(DISTINCT f.project_id) AS projects, round(sum(f.libyears), 1) AS libyears,
            min(f.source_path) AS example
          FROM freshness_latest f
          CROSS JOIN (SELECT unnest(['own_manifest', 'sibling_project', 'third_party',
            'constraints_file', 'python_range', 'cooldown', 'index']) AS holder) b
          WHERE f.status IN ('blocked', 'stale_pin')
            AND len(list_filter(f.blocked_by, text -> starts_with(text, b.holder))) > 0
          GROUP BY ALL
          ORDER BY projects DESC, libyears DESC NULLS LAST, f.distribution, b.holder""");

  private ReleaseQueries() {}
}
