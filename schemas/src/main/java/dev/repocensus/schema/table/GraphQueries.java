package dev.repocensus.schema.table;

/** Who imports whom, and in which cycles, as stock queries. */
final class GraphQueries {

  static final StockQuery IMPACT =
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

  static final StockQuery PROJECT_CYCLES =
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

  static final StockQuery HUBS =
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

  static final StockQuery NEW_CYCLES =
      new StockQuery(
          "q31",
          "Which cycles are in the latest run and were not in the one before?",
          """
          SELECT c.level, c.layer, c.size, c.scc_id, c.shortest_cycle
          FROM cycles_latest c
          ANTI JOIN cycles_prev p USING (scope_id, level, layer, scc_id)
          ORDER BY c.level DESC, c.layer, c.size DESC, c.scc_id""");

  static final StockQuery UNRESOLVED =
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

  static final StockQuery AMBIGUOUS =
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

  static final StockQuery SHADOWING =
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

  private GraphQueries() {}
}
