-- The views of a census lake, version 1. Generated.
-- Put the lake's URI in place of ${LAKE}.
CREATE SCHEMA IF NOT EXISTS census;
CREATE OR REPLACE EXTERNAL TABLE census.runs_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/runs/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/runs');
CREATE OR REPLACE EXTERNAL TABLE census.projects_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/projects/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/projects');
CREATE OR REPLACE EXTERNAL TABLE census.files_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/files/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/files');
CREATE OR REPLACE EXTERNAL TABLE census.problems_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/problems/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/problems');
CREATE OR REPLACE EXTERNAL TABLE census.imports_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/imports/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/imports');
CREATE OR REPLACE EXTERNAL TABLE census.module_edges_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/module_edges/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/module_edges');
CREATE OR REPLACE EXTERNAL TABLE census.project_edges_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/project_edges/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/project_edges');
CREATE OR REPLACE EXTERNAL TABLE census.cycles_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/cycles/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/cycles');
CREATE OR REPLACE EXTERNAL TABLE census.cycle_members_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/cycle_members/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/cycle_members');
CREATE OR REPLACE EXTERNAL TABLE census.requirements_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/requirements/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/requirements');
CREATE OR REPLACE EXTERNAL TABLE census.lockfiles_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/lockfiles/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/lockfiles');
CREATE OR REPLACE EXTERNAL TABLE census.locked_distributions_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/locked_distributions/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/locked_distributions');
CREATE OR REPLACE EXTERNAL TABLE census.lock_edges_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/lock_edges/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/lock_edges');
CREATE OR REPLACE EXTERNAL TABLE census.resolves_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/resolves/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/resolves');
CREATE OR REPLACE EXTERNAL TABLE census.resolve_members_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/resolve_members/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/resolve_members');
CREATE OR REPLACE EXTERNAL TABLE census.resolve_conflicts_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/resolve_conflicts/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/resolve_conflicts');
CREATE OR REPLACE EXTERNAL TABLE census.distribution_use_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/distribution_use/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/distribution_use');
CREATE OR REPLACE EXTERNAL TABLE census.freshness_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/freshness/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/freshness');
CREATE OR REPLACE EXTERNAL TABLE census.vulnerabilities_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/vulnerabilities/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/vulnerabilities');
CREATE OR REPLACE EXTERNAL TABLE census.findings_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/findings/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/findings');
CREATE OR REPLACE EXTERNAL TABLE census.rules_files
WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
OPTIONS (format = 'PARQUET', enable_list_inference = true,
  uris = ['${LAKE}/v1/tables/rules/*'],
  hive_partition_uri_prefix = '${LAKE}/v1/tables/rules');

-- The runs that count: of each scope and date the one published last.
CREATE OR REPLACE VIEW census.published_runs AS
SELECT * FROM census.runs_files
WHERE run_id IN (
  SELECT run_id FROM (
    SELECT run_id, row_number() OVER (
      PARTITION BY scope_id, run_date ORDER BY publish_seq DESC, census_run_id DESC) AS place
    FROM census.runs_files
    WHERE status IN ('published', 'partial')) placed
  WHERE place = 1);

-- The same with their recency: 1 is the latest of its scope.
CREATE OR REPLACE VIEW census.ranked_runs AS
SELECT p.*, row_number() OVER (PARTITION BY scope_id ORDER BY run_date DESC) AS recency
FROM census.published_runs p;

-- Every published census, with what it looked at, how much of that it could read, and when.
CREATE OR REPLACE VIEW census.runs_latest AS
SELECT * FROM census.runs_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.runs_prev AS
SELECT * FROM census.runs_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.runs_hist AS
SELECT * FROM census.runs_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every directory with project metadata, with its roots, its size and how far its scan came.
CREATE OR REPLACE VIEW census.projects_latest AS
SELECT * FROM census.projects_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.projects_prev AS
SELECT * FROM census.projects_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.projects_hist AS
SELECT * FROM census.projects_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every file the census counts, with what became of reading it.
CREATE OR REPLACE VIEW census.files_latest AS
SELECT * FROM census.files_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.files_prev AS
SELECT * FROM census.files_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.files_hist AS
SELECT * FROM census.files_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Everything that could not be read or done, so that nothing found differs from not looked at.
CREATE OR REPLACE VIEW census.problems_latest AS
SELECT * FROM census.problems_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.problems_prev AS
SELECT * FROM census.problems_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.problems_hist AS
SELECT * FROM census.problems_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every imported name with its place, its conditions, and what it was resolved to and why.
CREATE OR REPLACE VIEW census.imports_latest AS
SELECT * FROM census.imports_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.imports_prev AS
SELECT * FROM census.imports_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.imports_hist AS
SELECT * FROM census.imports_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- The import graph between the files of the scope.
CREATE OR REPLACE VIEW census.module_edges_latest AS
SELECT * FROM census.module_edges_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.module_edges_prev AS
SELECT * FROM census.module_edges_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.module_edges_hist AS
SELECT * FROM census.module_edges_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- The dependency graph between the projects of the scope, by imports and by declaration.
CREATE OR REPLACE VIEW census.project_edges_latest AS
SELECT * FROM census.project_edges_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.project_edges_prev AS
SELECT * FROM census.project_edges_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.project_edges_hist AS
SELECT * FROM census.project_edges_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every set of projects or modules that all reach each other, per layer of imports.
CREATE OR REPLACE VIEW census.cycles_latest AS
SELECT * FROM census.cycles_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.cycles_prev AS
SELECT * FROM census.cycles_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.cycles_hist AS
SELECT * FROM census.cycles_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Which projects or files are in which cycle.
CREATE OR REPLACE VIEW census.cycle_members_latest AS
SELECT * FROM census.cycle_members_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.cycle_members_prev AS
SELECT * FROM census.cycle_members_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.cycle_members_hist AS
SELECT * FROM census.cycle_members_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every requirement, constraint and include that a manifest or requirements file declares.
CREATE OR REPLACE VIEW census.requirements_latest AS
SELECT * FROM census.requirements_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.requirements_prev AS
SELECT * FROM census.requirements_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.requirements_hist AS
SELECT * FROM census.requirements_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every lockfile with its format, what it locks, and whether it is in sync with its manifest; and every one that should be there and is not.
CREATE OR REPLACE VIEW census.lockfiles_latest AS
SELECT * FROM census.lockfiles_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.lockfiles_prev AS
SELECT * FROM census.lockfiles_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.lockfiles_hist AS
SELECT * FROM census.lockfiles_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every entry of every lockfile; a lock may hold one distribution in several forks.
CREATE OR REPLACE VIEW census.locked_distributions_latest AS
SELECT * FROM census.locked_distributions_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.locked_distributions_prev AS
SELECT * FROM census.locked_distributions_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.locked_distributions_hist AS
SELECT * FROM census.locked_distributions_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- What requires what inside every lock, walked from its roots for the environments of its resolve.
CREATE OR REPLACE VIEW census.lock_edges_latest AS
SELECT * FROM census.lock_edges_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.lock_edges_prev AS
SELECT * FROM census.lock_edges_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.lock_edges_hist AS
SELECT * FROM census.lock_edges_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every resolve of the scope, whoever names it: a build tool, a workspace, or a lock beside a project.
CREATE OR REPLACE VIEW census.resolves_latest AS
SELECT * FROM census.resolves_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.resolves_prev AS
SELECT * FROM census.resolves_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.resolves_hist AS
SELECT * FROM census.resolves_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Which project gives requirements to a resolve, and which one takes its distributions from it.
CREATE OR REPLACE VIEW census.resolve_members_latest AS
SELECT * FROM census.resolve_members_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.resolve_members_prev AS
SELECT * FROM census.resolve_members_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.resolve_members_hist AS
SELECT * FROM census.resolve_members_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every pair of projects or resolves that exclude each other in one distribution, or have it locked at two versions.
CREATE OR REPLACE VIEW census.resolve_conflicts_latest AS
SELECT * FROM census.resolve_conflicts_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.resolve_conflicts_prev AS
SELECT * FROM census.resolve_conflicts_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.resolve_conflicts_hist AS
SELECT * FROM census.resolve_conflicts_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- What every project declares, locks and imports, side by side, and whether they agree.
CREATE OR REPLACE VIEW census.distribution_use_latest AS
SELECT * FROM census.distribution_use_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.distribution_use_prev AS
SELECT * FROM census.distribution_use_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.distribution_use_hist AS
SELECT * FROM census.distribution_use_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- How old every locked or pinned version is, who holds it back, and how well that is known.
CREATE OR REPLACE VIEW census.freshness_latest AS
SELECT * FROM census.freshness_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.freshness_prev AS
SELECT * FROM census.freshness_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.freshness_hist AS
SELECT * FROM census.freshness_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Every locked version that an advisory is about, and whether a new lock alone would cure it.
CREATE OR REPLACE VIEW census.vulnerabilities_latest AS
SELECT * FROM census.vulnerabilities_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.vulnerabilities_prev AS
SELECT * FROM census.vulnerabilities_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.vulnerabilities_hist AS
SELECT * FROM census.vulnerabilities_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- Everything that a rule found, each once, under an identity that outlives edits around it.
CREATE OR REPLACE VIEW census.findings_latest AS
SELECT * FROM census.findings_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.findings_prev AS
SELECT * FROM census.findings_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.findings_hist AS
SELECT * FROM census.findings_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);

-- The register of rules, as this version of the census has it.
CREATE OR REPLACE VIEW census.rules_latest AS
SELECT * FROM census.rules_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 1);
CREATE OR REPLACE VIEW census.rules_prev AS
SELECT * FROM census.rules_files
WHERE run_id IN (SELECT run_id FROM census.ranked_runs WHERE recency = 2);
CREATE OR REPLACE VIEW census.rules_hist AS
SELECT * FROM census.rules_files
WHERE run_id IN (SELECT run_id FROM census.published_runs);
