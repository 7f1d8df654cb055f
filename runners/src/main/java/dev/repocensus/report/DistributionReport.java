package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the latest run knows of one distribution, aspect by aspect. */
public final class DistributionReport {

  /** What is asked, in this order; each gives item, detail, projects, locks and place. */
  private static final List<Map.Entry<String, String>> ASPECTS =
      List.of(
          Map.entry(
              "newest",
              """
              SELECT latest_stable AS item, concat_ws(', ',
                  'any ' || nullif(max(latest_any), latest_stable),
                  'supported ' || nullif(max(latest_supported), latest_stable),
                  'of ' || max(latest_stable_on),
                  'up to ' || round(max(libyears), 2) || ' years behind',
                  nullif(max(project_status), 'active')) AS detail,
                count(DISTINCT project_id) AS projects, count(DISTINCT lockfile_id) AS locks,
                '' AS place
              FROM freshness_latest WHERE distribution = %s AND latest_stable IS NOT NULL
              GROUP BY latest_stable ORDER BY projects DESC, item"""),
          Map.entry(
              "locked",
              """
              SELECT l.version AS item,
                concat_ws(', ', any_value(f.status), 'allowed ' || any_value(f.latest_allowed))
                  AS detail,
                count(DISTINCT m.project_id) AS projects, count(DISTINCT l.lockfile_id) AS locks,
                arg_min(k.lock_path || coalesce(':' || l.source_line, ''), k.lock_path) AS place
              FROM locked_distributions_latest l
              JOIN lockfiles_latest k USING (scope_id, lockfile_id)
              LEFT JOIN resolve_members_latest m ON m.scope_id = l.scope_id
                AND m.resolve_name = l.resolve_name AND m.role = 'consumer'
              LEFT JOIN freshness_latest f ON f.scope_id = l.scope_id
                AND f.lockfile_id = l.lockfile_id AND f.distribution = l.distribution
                AND f.version = l.version
              WHERE l.distribution = %s AND l.version IS NOT NULL
              GROUP BY l.version, l.version_key ORDER BY l.version_key DESC, item"""),
          Map.entry(
              "blocker",
              """
              SELECT b AS item, '' AS detail, count(DISTINCT coalesce(m.user_id, f.project_id))
                  AS projects,
                count(DISTINCT f.lockfile_id) AS locks, min(f.source_path) AS place
              FROM (SELECT scope_id, project_id, lockfile_id, source_path, unnest(blocked_by) AS b
                FROM freshness_latest WHERE distribution = %s) f
              LEFT JOIN (SELECT l.scope_id, l.lockfile_id AS held, c.project_id AS user_id
                FROM lockfiles_latest l JOIN resolve_members_latest c ON c.scope_id = l.scope_id
                  AND c.resolve_name = l.resolve_name AND c.role = 'consumer') m
                ON m.scope_id = f.scope_id AND m.held = f.lockfile_id
              GROUP BY b ORDER BY projects DESC, locks DESC, item"""),
          Map.entry(
              "vulnerable",
              """
              SELECT advisory_id AS item, concat_ws(', ', any_value(severity),
                  'in ' || string_agg(DISTINCT version, ' ' ORDER BY version),
                  'fixed in ' || max(fixed_in),
                  CASE WHEN bool_and(fixable_by_relock) THEN 'a new lock cures it' END,
                  CASE WHEN bool_or(is_imported) THEN 'imported' END) AS detail,
                0 AS projects, count(DISTINCT lockfile_id) AS locks,
                min(split_part(lockfile_id, '//', 2)) AS place
              FROM vulnerabilities_latest WHERE distribution = %s
              GROUP BY advisory_id, severity
              ORDER BY CASE severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1
                WHEN 'medium' THEN 2 WHEN 'low' THEN 3 ELSE 4 END, item"""),
          Map.entry(
              "declared",
              """
              SELECT coalesce(nullif(specifier, ''), '(any)') AS item,
                concat_ws(' ', project_id, nullif(group_name, ''), marker) AS detail,
                1 AS projects, 0 AS locks,
                source_path || coalesce(':' || source_line, '') AS place
              FROM requirements_latest WHERE distribution = %s
              ORDER BY item, place, position"""),
          Map.entry(
              "imported",
              """
              SELECT i.project_id AS item,
                count(DISTINCT i.file_path) || ' files, ' || count(*) || ' imports' AS detail,
                1 AS projects, 0 AS locks,
                arg_min(i.file_path || ':' || i.line, (i.file_path, i.line)) AS place
              FROM imports_latest i WHERE i.distribution = %s AND i.kind <> 'string'
              GROUP BY i.project_id ORDER BY count(*) DESC, item"""));

  private static final String NAMES =
      """
      SELECT distribution FROM (
        SELECT distribution FROM locked_distributions_latest
        UNION SELECT distribution FROM requirements_latest
        UNION SELECT distribution FROM imports_latest
        UNION SELECT distribution FROM projects_latest)
      WHERE distribution IS NOT NULL ORDER BY 1""";

  private DistributionReport() {}

  /** Every distribution that the run knows. */
  public static List<String> names(LakeSession lake) throws LakeException {
    List<String> names = new ArrayList<>();
    ResultRows rows = lake.query(NAMES);
    for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
      names.add(Cells.raw(row.get(0)));
    }
    return names;
  }

  /**
   * What is known of one.
   *
   * @param name the normalized name
   */
  public static List<DistributionFact> of(LakeSession lake, String name) throws LakeException {
    List<DistributionFact> facts = new ArrayList<>();
    for (Map.Entry<String, String> aspect : ASPECTS) {
      ResultRows rows = lake.query(aspect.getValue().formatted(SqlText.literal(name)));
      for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
        facts.add(
            new DistributionFact(
                aspect.getKey(),
                Cells.raw(row.get(0)),
                Cells.raw(row.get(1)),
                number(row.get(2)),
                number(row.get(3)),
                Cells.raw(row.get(4))));
      }
    }
    return facts;
  }

  private static long number(@Nullable Object cell) {
    return cell instanceof Number number ? number.longValue() : 0;
  }
}
