-- The views of a census lake, version 1. Generated.
-- Run in the lake's folder, or after: SET file_search_path = '<lake>';

-- The runs that count: of each scope and date the one published last.
CREATE OR REPLACE VIEW published_runs AS
SELECT * FROM read_parquet('v1/tables/runs/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (
  SELECT run_id FROM (
    SELECT run_id, row_number() OVER (
      PARTITION BY scope_id, run_date ORDER BY publish_seq DESC, census_run_id DESC) AS place
    FROM read_parquet('v1/tables/runs/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
    WHERE status IN ('published', 'partial')) placed
  WHERE place = 1);

-- The same with their recency: 1 is the latest of its scope.
CREATE OR REPLACE VIEW ranked_runs AS
SELECT p.*, row_number() OVER (PARTITION BY scope_id ORDER BY run_date DESC) AS recency
FROM published_runs p;

-- Every published census, with what it looked at, how much of that it could read, and when.
CREATE OR REPLACE VIEW runs_latest AS
SELECT * FROM read_parquet('v1/tables/runs/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW runs_prev AS
SELECT * FROM read_parquet('v1/tables/runs/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW runs_hist AS
SELECT * FROM read_parquet('v1/tables/runs/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every directory with project metadata, with its roots, its size and how far its scan came.
CREATE OR REPLACE VIEW projects_latest AS
SELECT * FROM read_parquet('v1/tables/projects/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW projects_prev AS
SELECT * FROM read_parquet('v1/tables/projects/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW projects_hist AS
SELECT * FROM read_parquet('v1/tables/projects/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every file the census counts, with what became of reading it.
CREATE OR REPLACE VIEW files_latest AS
SELECT * FROM read_parquet('v1/tables/files/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW files_prev AS
SELECT * FROM read_parquet('v1/tables/files/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW files_hist AS
SELECT * FROM read_parquet('v1/tables/files/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Everything that could not be read or done, so that nothing found differs from not looked at.
CREATE OR REPLACE VIEW problems_latest AS
SELECT * FROM read_parquet('v1/tables/problems/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW problems_prev AS
SELECT * FROM read_parquet('v1/tables/problems/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW problems_hist AS
SELECT * FROM read_parquet('v1/tables/problems/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every imported name with its place, its conditions, and what it was resolved to and why.
CREATE OR REPLACE VIEW imports_latest AS
SELECT * FROM read_parquet('v1/tables/imports/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW imports_prev AS
SELECT * FROM read_parquet('v1/tables/imports/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW imports_hist AS
SELECT * FROM read_parquet('v1/tables/imports/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- The import graph between the files of the scope.
CREATE OR REPLACE VIEW module_edges_latest AS
SELECT * FROM read_parquet('v1/tables/module_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW module_edges_prev AS
SELECT * FROM read_parquet('v1/tables/module_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW module_edges_hist AS
SELECT * FROM read_parquet('v1/tables/module_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- The dependency graph between the projects of the scope, by imports and by declaration.
CREATE OR REPLACE VIEW project_edges_latest AS
SELECT * FROM read_parquet('v1/tables/project_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW project_edges_prev AS
SELECT * FROM read_parquet('v1/tables/project_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW project_edges_hist AS
SELECT * FROM read_parquet('v1/tables/project_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every set of projects or modules that all reach each other, per layer of imports.
CREATE OR REPLACE VIEW cycles_latest AS
SELECT * FROM read_parquet('v1/tables/cycles/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW cycles_prev AS
SELECT * FROM read_parquet('v1/tables/cycles/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW cycles_hist AS
SELECT * FROM read_parquet('v1/tables/cycles/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Which projects or files are in which cycle.
CREATE OR REPLACE VIEW cycle_members_latest AS
SELECT * FROM read_parquet('v1/tables/cycle_members/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW cycle_members_prev AS
SELECT * FROM read_parquet('v1/tables/cycle_members/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW cycle_members_hist AS
SELECT * FROM read_parquet('v1/tables/cycle_members/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every requirement, constraint and include that a manifest or requirements file declares.
CREATE OR REPLACE VIEW requirements_latest AS
SELECT * FROM read_parquet('v1/tables/requirements/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW requirements_prev AS
SELECT * FROM read_parquet('v1/tables/requirements/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW requirements_hist AS
SELECT * FROM read_parquet('v1/tables/requirements/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every lockfile with its format, what it locks, and whether it is in sync with its manifest; and every one that should be there and is not.
CREATE OR REPLACE VIEW lockfiles_latest AS
SELECT * FROM read_parquet('v1/tables/lockfiles/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW lockfiles_prev AS
SELECT * FROM read_parquet('v1/tables/lockfiles/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW lockfiles_hist AS
SELECT * FROM read_parquet('v1/tables/lockfiles/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every entry of every lockfile; a lock may hold one distribution in several forks.
CREATE OR REPLACE VIEW locked_distributions_latest AS
SELECT * FROM read_parquet('v1/tables/locked_distributions/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW locked_distributions_prev AS
SELECT * FROM read_parquet('v1/tables/locked_distributions/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW locked_distributions_hist AS
SELECT * FROM read_parquet('v1/tables/locked_distributions/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- What requires what inside every lock, walked from its roots for the environments of its resolve.
CREATE OR REPLACE VIEW lock_edges_latest AS
SELECT * FROM read_parquet('v1/tables/lock_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW lock_edges_prev AS
SELECT * FROM read_parquet('v1/tables/lock_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW lock_edges_hist AS
SELECT * FROM read_parquet('v1/tables/lock_edges/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every resolve of the scope, whoever names it: a build tool, a workspace, or a lock beside a project.
CREATE OR REPLACE VIEW resolves_latest AS
SELECT * FROM read_parquet('v1/tables/resolves/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW resolves_prev AS
SELECT * FROM read_parquet('v1/tables/resolves/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW resolves_hist AS
SELECT * FROM read_parquet('v1/tables/resolves/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Which project gives requirements to a resolve, and which one takes its distributions from it.
CREATE OR REPLACE VIEW resolve_members_latest AS
SELECT * FROM read_parquet('v1/tables/resolve_members/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW resolve_members_prev AS
SELECT * FROM read_parquet('v1/tables/resolve_members/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW resolve_members_hist AS
SELECT * FROM read_parquet('v1/tables/resolve_members/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every pair of projects or resolves that exclude each other in one distribution, or have it locked at two versions.
CREATE OR REPLACE VIEW resolve_conflicts_latest AS
SELECT * FROM read_parquet('v1/tables/resolve_conflicts/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW resolve_conflicts_prev AS
SELECT * FROM read_parquet('v1/tables/resolve_conflicts/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW resolve_conflicts_hist AS
SELECT * FROM read_parquet('v1/tables/resolve_conflicts/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- What every project declares, locks and imports, side by side, and whether they agree.
CREATE OR REPLACE VIEW distribution_use_latest AS
SELECT * FROM read_parquet('v1/tables/distribution_use/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW distribution_use_prev AS
SELECT * FROM read_parquet('v1/tables/distribution_use/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW distribution_use_hist AS
SELECT * FROM read_parquet('v1/tables/distribution_use/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- How old every locked or pinned version is, who holds it back, and how well that is known.
CREATE OR REPLACE VIEW freshness_latest AS
SELECT * FROM read_parquet('v1/tables/freshness/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW freshness_prev AS
SELECT * FROM read_parquet('v1/tables/freshness/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW freshness_hist AS
SELECT * FROM read_parquet('v1/tables/freshness/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every locked version that an advisory is about, and whether a new lock alone would cure it.
CREATE OR REPLACE VIEW vulnerabilities_latest AS
SELECT * FROM read_parquet('v1/tables/vulnerabilities/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW vulnerabilities_prev AS
SELECT * FROM read_parquet('v1/tables/vulnerabilities/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW vulnerabilities_hist AS
SELECT * FROM read_parquet('v1/tables/vulnerabilities/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Everything that a rule found, each once, under an identity that outlives edits around it.
CREATE OR REPLACE VIEW findings_latest AS
SELECT * FROM read_parquet('v1/tables/findings/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW findings_prev AS
SELECT * FROM read_parquet('v1/tables/findings/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW findings_hist AS
SELECT * FROM read_parquet('v1/tables/findings/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);

-- The register of rules, as this version of the census has it.
CREATE OR REPLACE VIEW rules_latest AS
SELECT * FROM read_parquet('v1/tables/rules/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW rules_prev AS
SELECT * FROM read_parquet('v1/tables/rules/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW rules_hist AS
SELECT * FROM read_parquet('v1/tables/rules/*/*/*.parquet', union_by_name = true,
  hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})
WHERE run_id IN (SELECT run_id FROM published_runs);
