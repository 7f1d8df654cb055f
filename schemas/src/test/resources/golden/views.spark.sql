-- The views of a census lake, version 1. Generated.
-- Run with the lake as working directory.
CREATE OR REPLACE TEMPORARY VIEW runs_files USING parquet
OPTIONS (path 'v1/tables/runs', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW projects_files USING parquet
OPTIONS (path 'v1/tables/projects', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW files_files USING parquet
OPTIONS (path 'v1/tables/files', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW problems_files USING parquet
OPTIONS (path 'v1/tables/problems', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW imports_files USING parquet
OPTIONS (path 'v1/tables/imports', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW module_edges_files USING parquet
OPTIONS (path 'v1/tables/module_edges', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW project_edges_files USING parquet
OPTIONS (path 'v1/tables/project_edges', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW cycles_files USING parquet
OPTIONS (path 'v1/tables/cycles', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW cycle_members_files USING parquet
OPTIONS (path 'v1/tables/cycle_members', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW requirements_files USING parquet
OPTIONS (path 'v1/tables/requirements', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW lockfiles_files USING parquet
OPTIONS (path 'v1/tables/lockfiles', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW locked_distributions_files USING parquet
OPTIONS (path 'v1/tables/locked_distributions', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW lock_edges_files USING parquet
OPTIONS (path 'v1/tables/lock_edges', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW resolves_files USING parquet
OPTIONS (path 'v1/tables/resolves', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW resolve_members_files USING parquet
OPTIONS (path 'v1/tables/resolve_members', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW resolve_conflicts_files USING parquet
OPTIONS (path 'v1/tables/resolve_conflicts', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW distribution_use_files USING parquet
OPTIONS (path 'v1/tables/distribution_use', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW freshness_files USING parquet
OPTIONS (path 'v1/tables/freshness', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW vulnerabilities_files USING parquet
OPTIONS (path 'v1/tables/vulnerabilities', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW findings_files USING parquet
OPTIONS (path 'v1/tables/findings', mergeSchema 'true');
CREATE OR REPLACE TEMPORARY VIEW rules_files USING parquet
OPTIONS (path 'v1/tables/rules', mergeSchema 'true');

-- The runs that count: of each scope and date the one published last.
CREATE OR REPLACE TEMPORARY VIEW published_runs AS
SELECT * FROM runs_files
WHERE run_id IN (
  SELECT run_id FROM (
    SELECT run_id, row_number() OVER (
      PARTITION BY scope_id, run_date ORDER BY publish_seq DESC, census_run_id DESC) AS place
    FROM runs_files
    WHERE status IN ('published', 'partial')) placed
  WHERE place = 1);

-- The same with their recency: 1 is the latest of its scope.
CREATE OR REPLACE TEMPORARY VIEW ranked_runs AS
SELECT p.*, row_number() OVER (PARTITION BY scope_id ORDER BY run_date DESC) AS recency
FROM published_runs p;

-- Every published census, with what it looked at, how much of that it could read, and when.
CREATE OR REPLACE TEMPORARY VIEW runs_latest AS
SELECT * FROM runs_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW runs_prev AS
SELECT * FROM runs_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW runs_hist AS
SELECT * FROM runs_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every directory with project metadata, with its roots, its size and how far its scan came.
CREATE OR REPLACE TEMPORARY VIEW projects_latest AS
SELECT * FROM projects_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW projects_prev AS
SELECT * FROM projects_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW projects_hist AS
SELECT * FROM projects_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every file the census counts, with what became of reading it.
CREATE OR REPLACE TEMPORARY VIEW files_latest AS
SELECT * FROM files_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW files_prev AS
SELECT * FROM files_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW files_hist AS
SELECT * FROM files_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Everything that could not be read or done, so that nothing found differs from not looked at.
CREATE OR REPLACE TEMPORARY VIEW problems_latest AS
SELECT * FROM problems_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW problems_prev AS
SELECT * FROM problems_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW problems_hist AS
SELECT * FROM problems_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every imported name with its place, its conditions, and what it was resolved to and why.
CREATE OR REPLACE TEMPORARY VIEW imports_latest AS
SELECT * FROM imports_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW imports_prev AS
SELECT * FROM imports_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW imports_hist AS
SELECT * FROM imports_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- The import graph between the files of the scope.
CREATE OR REPLACE TEMPORARY VIEW module_edges_latest AS
SELECT * FROM module_edges_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW module_edges_prev AS
SELECT * FROM module_edges_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW module_edges_hist AS
SELECT * FROM module_edges_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- The dependency graph between the projects of the scope, by imports and by declaration.
CREATE OR REPLACE TEMPORARY VIEW project_edges_latest AS
SELECT * FROM project_edges_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW project_edges_prev AS
SELECT * FROM project_edges_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW project_edges_hist AS
SELECT * FROM project_edges_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every set of projects or modules that all reach each other, per layer of imports.
CREATE OR REPLACE TEMPORARY VIEW cycles_latest AS
SELECT * FROM cycles_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW cycles_prev AS
SELECT * FROM cycles_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW cycles_hist AS
SELECT * FROM cycles_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Which projects or files are in which cycle.
CREATE OR REPLACE TEMPORARY VIEW cycle_members_latest AS
SELECT * FROM cycle_members_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW cycle_members_prev AS
SELECT * FROM cycle_members_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW cycle_members_hist AS
SELECT * FROM cycle_members_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every requirement, constraint and include that a manifest or requirements file declares.
CREATE OR REPLACE TEMPORARY VIEW requirements_latest AS
SELECT * FROM requirements_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW requirements_prev AS
SELECT * FROM requirements_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW requirements_hist AS
SELECT * FROM requirements_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every lockfile with its format, what it locks, and whether it is in sync with its manifest; and every one that should be there and is not.
CREATE OR REPLACE TEMPORARY VIEW lockfiles_latest AS
SELECT * FROM lockfiles_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW lockfiles_prev AS
SELECT * FROM lockfiles_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW lockfiles_hist AS
SELECT * FROM lockfiles_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every entry of every lockfile; a lock may hold one distribution in several forks.
CREATE OR REPLACE TEMPORARY VIEW locked_distributions_latest AS
SELECT * FROM locked_distributions_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW locked_distributions_prev AS
SELECT * FROM locked_distributions_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW locked_distributions_hist AS
SELECT * FROM locked_distributions_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- What requires what inside every lock, walked from its roots for the environments of its resolve.
CREATE OR REPLACE TEMPORARY VIEW lock_edges_latest AS
SELECT * FROM lock_edges_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW lock_edges_prev AS
SELECT * FROM lock_edges_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW lock_edges_hist AS
SELECT * FROM lock_edges_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every resolve of the scope, whoever names it: a build tool, a workspace, or a lock beside a project.
CREATE OR REPLACE TEMPORARY VIEW resolves_latest AS
SELECT * FROM resolves_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW resolves_prev AS
SELECT * FROM resolves_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW resolves_hist AS
SELECT * FROM resolves_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Which project gives requirements to a resolve, and which one takes its distributions from it.
CREATE OR REPLACE TEMPORARY VIEW resolve_members_latest AS
SELECT * FROM resolve_members_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW resolve_members_prev AS
SELECT * FROM resolve_members_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW resolve_members_hist AS
SELECT * FROM resolve_members_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every pair of projects or resolves that exclude each other in one distribution, or have it locked at two versions.
CREATE OR REPLACE TEMPORARY VIEW resolve_conflicts_latest AS
SELECT * FROM resolve_conflicts_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW resolve_conflicts_prev AS
SELECT * FROM resolve_conflicts_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW resolve_conflicts_hist AS
SELECT * FROM resolve_conflicts_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- What every project declares, locks and imports, side by side, and whether they agree.
CREATE OR REPLACE TEMPORARY VIEW distribution_use_latest AS
SELECT * FROM distribution_use_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW distribution_use_prev AS
SELECT * FROM distribution_use_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW distribution_use_hist AS
SELECT * FROM distribution_use_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- How old every locked or pinned version is, who holds it back, and how well that is known.
CREATE OR REPLACE TEMPORARY VIEW freshness_latest AS
SELECT * FROM freshness_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW freshness_prev AS
SELECT * FROM freshness_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW freshness_hist AS
SELECT * FROM freshness_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Every locked version that an advisory is about, and whether a new lock alone would cure it.
CREATE OR REPLACE TEMPORARY VIEW vulnerabilities_latest AS
SELECT * FROM vulnerabilities_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW vulnerabilities_prev AS
SELECT * FROM vulnerabilities_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW vulnerabilities_hist AS
SELECT * FROM vulnerabilities_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- Everything that a rule found, each once, under an identity that outlives edits around it.
CREATE OR REPLACE TEMPORARY VIEW findings_latest AS
SELECT * FROM findings_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW findings_prev AS
SELECT * FROM findings_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW findings_hist AS
SELECT * FROM findings_files
WHERE run_id IN (SELECT run_id FROM published_runs);

-- The register of rules, as this version of the census has it.
CREATE OR REPLACE TEMPORARY VIEW rules_latest AS
SELECT * FROM rules_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 1);
CREATE OR REPLACE TEMPORARY VIEW rules_prev AS
SELECT * FROM rules_files
WHERE run_id IN (SELECT run_id FROM ranked_runs WHERE recency = 2);
CREATE OR REPLACE TEMPORARY VIEW rules_hist AS
SELECT * FROM rules_files
WHERE run_id IN (SELECT run_id FROM published_runs);
