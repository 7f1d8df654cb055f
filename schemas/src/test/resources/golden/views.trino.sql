-- The views of a census lake, version 1. Generated.
-- Hive connector. Put the lake's absolute URI in place of ${LAKE}, and repeat the CALLs
-- after each run.
CREATE SCHEMA IF NOT EXISTS census;
CREATE TABLE IF NOT EXISTS census.runs_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "census_run_id" varchar,
  "status" varchar,
  "trigger_kind" varchar,
  "runner" varchar,
  "publish_seq" bigint,
  "previous_run_id" varchar,
  "source_revision" varchar,
  "index_as_of_ts" timestamp(6),
  "tool_version" varchar,
  "rules_version" varchar,
  "config_sha256" varchar,
  "inputs_sha256" varchar,
  "schema_version" varchar,
  "projects_seen" bigint,
  "projects_ok" bigint,
  "projects_partial" bigint,
  "projects_failed" bigint,
  "projects_skipped" bigint,
  "coverage_ratio" double,
  "files_seen" bigint,
  "files_read" bigint,
  "files_recovered" bigint,
  "files_skipped" bigint,
  "files_failed" bigint,
  "bytes_read" bigint,
  "started_ts" timestamp(6),
  "finished_ts" timestamp(6),
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/runs',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'runs_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.projects_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "project_id" varchar,
  "repo_name" varchar,
  "project_path" varchar,
  "project_kind" varchar,
  "distribution" varchar,
  "version" varchar,
  "requires_python" varchar,
  "manifest_kinds" array(varchar),
  "source_roots" array(varchar),
  "test_roots" array(varchar),
  "scan_status" varchar,
  "problems" bigint,
  "primary_owner" varchar,
  "owner_status" varchar,
  "py_files" bigint,
  "py_lines" bigint,
  "test_files" bigint,
  "resolve_names" array(varchar),
  "has_lockfile" boolean,
  "dynamic_imports_unresolved" bigint,
  "last_commit_ts" timestamp(6),
  "content_sha256" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/projects',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'projects_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.files_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "project_id" varchar,
  "file_path" varchar,
  "file_kind" varchar,
  "read_status" varchar,
  "reason" varchar,
  "encoding" varchar,
  "size_bytes" bigint,
  "lines" bigint,
  "content_sha256" varchar,
  "module" varchar,
  "source_root" varchar,
  "source_set" varchar,
  "grammar" varchar,
  "import_names" bigint,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/files',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'files_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.problems_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "project_id" varchar,
  "file_path" varchar,
  "line" integer,
  "column" integer,
  "code" varchar,
  "stage" varchar,
  "severity" varchar,
  "subject" varchar,
  "message" varchar,
  "occurrence" integer,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/problems',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'problems_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.imports_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "project_id" varchar,
  "file_path" varchar,
  "statement" integer,
  "position" integer,
  "line" integer,
  "end_line" integer,
  "column" integer,
  "kind" varchar,
  "module" varchar,
  "member" varchar,
  "level" integer,
  "guards" array(varchar),
  "layer" varchar,
  "is_optional" boolean,
  "source_set" varchar,
  "resolution" varchar,
  "target_module" varchar,
  "target_path" varchar,
  "dst_project_id" varchar,
  "distribution" varchar,
  "evidence" varchar,
  "confidence" varchar,
  "candidates" array(varchar),
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/imports',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'imports_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.module_edges_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "src_path" varchar,
  "dst_path" varchar,
  "src_module" varchar,
  "dst_module" varchar,
  "src_project_id" varchar,
  "dst_project_id" varchar,
  "edge_kind" varchar,
  "layer" varchar,
  "import_count" bigint,
  "test_only" boolean,
  "line" integer,
  "scc_id_all" varchar,
  "scc_id_runtime" varchar,
  "scc_id_eager" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/module_edges',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'module_edges_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.project_edges_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "src_project_id" varchar,
  "dst_project_id" varchar,
  "import_count" bigint,
  "file_count" bigint,
  "eager_import_count" bigint,
  "lazy_import_count" bigint,
  "typing_import_count" bigint,
  "test_import_count" bigint,
  "is_declared" boolean,
  "scc_id" varchar,
  "is_cut_edge" boolean,
  "cut_rank" integer,
  "evidence_path" varchar,
  "evidence_line" integer,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/project_edges',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'project_edges_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.cycles_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "scc_id" varchar,
  "cycle_lineage_id" varchar,
  "level" varchar,
  "layer" varchar,
  "size" bigint,
  "edge_count" bigint,
  "shortest_cycle" array(varchar),
  "shortest_cycle_len" integer,
  "cut_edge_count" bigint,
  "cut_import_count" bigint,
  "is_cut_exact" boolean,
  "projects_count" bigint,
  "owners_count" bigint,
  "first_seen_date" date,
  "age_days" integer,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/cycles',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'cycles_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.cycle_members_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "level" varchar,
  "layer" varchar,
  "scc_id" varchar,
  "member_id" varchar,
  "project_id" varchar,
  "owner" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/cycle_members',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'cycle_members_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.requirements_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "project_id" varchar,
  "source_path" varchar,
  "source_line" integer,
  "position" integer,
  "requirement_kind" varchar,
  "distribution" varchar,
  "name_as_written" varchar,
  "specifier" varchar,
  "extras" array(varchar),
  "marker" varchar,
  "group_kind" varchar,
  "group_name" varchar,
  "url_redacted" varchar,
  "hashes" bigint,
  "is_pinned" boolean,
  "dst_project_id" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/requirements',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'requirements_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.lockfiles_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "lockfile_id" varchar,
  "lock_path" varchar,
  "resolve_name" varchar,
  "project_id" varchar,
  "lock_format" varchar,
  "format_version" varchar,
  "detected_by" varchar,
  "lock_tool" varchar,
  "lock_tool_version" varchar,
  "metadata_home" varchar,
  "metadata_version" integer,
  "read_status" varchar,
  "python_requires" varchar,
  "environments" array(varchar),
  "distributions" bigint,
  "edges" bigint,
  "hashed_ratio" double,
  "verdict" varchar,
  "verdict_reasons" array(varchar),
  "verdict_method" varchar,
  "is_closed" boolean,
  "missing_edges" bigint,
  "unsatisfied_edges" bigint,
  "orphans" bigint,
  "covers_environments" boolean,
  "multi_version_names" bigint,
  "max_upload_ts" timestamp(6),
  "cooldown_s" bigint,
  "size_bytes" bigint,
  "content_sha256" varchar,
  "last_commit_ts" timestamp(6),
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/lockfiles',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'lockfiles_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.locked_distributions_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "lockfile_id" varchar,
  "resolve_name" varchar,
  "distribution" varchar,
  "version" varchar,
  "version_key" varchar,
  "fork" varchar,
  "extras" array(varchar),
  "groups" array(varchar),
  "is_direct" boolean,
  "depth" integer,
  "is_orphan" boolean,
  "source_kind" varchar,
  "index_name" varchar,
  "url_redacted" varchar,
  "vcs_commit" varchar,
  "requires_python" varchar,
  "hashes" bigint,
  "artifacts" bigint,
  "has_wheel" boolean,
  "has_sdist" boolean,
  "min_upload_ts" timestamp(6),
  "provider_project_id" varchar,
  "source_line" integer,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/locked_distributions',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'locked_distributions_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.lock_edges_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "lockfile_id" varchar,
  "src" varchar,
  "src_version" varchar,
  "dst" varchar,
  "dst_version" varchar,
  "specifier" varchar,
  "extras" array(varchar),
  "marker" varchar,
  "group_name" varchar,
  "is_active" boolean,
  "is_satisfied" boolean,
  "occurrence" integer,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/lock_edges',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'lock_edges_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.resolves_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "resolve_name" varchar,
  "resolve_kind" varchar,
  "lockfile_id" varchar,
  "lock_path" varchar,
  "python_requires" varchar,
  "members" bigint,
  "is_default" boolean,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/resolves',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'resolves_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.resolve_members_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "resolve_name" varchar,
  "project_id" varchar,
  "role" varchar,
  "evidence" varchar,
  "evidence_path" varchar,
  "evidence_line" integer,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/resolve_members',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'resolve_members_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.resolve_conflicts_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "distribution" varchar,
  "conflict_kind" varchar,
  "is_transitive" boolean,
  "side_a" varchar,
  "side_b" varchar,
  "specifier_a" varchar,
  "specifier_b" varchar,
  "version_a" varchar,
  "version_b" varchar,
  "evidence_path_a" varchar,
  "evidence_line_a" integer,
  "evidence_path_b" varchar,
  "evidence_line_b" integer,
  "chain_a" array(varchar),
  "chain_b" array(varchar),
  "unify_at" varchar,
  "projects_affected" bigint,
  "unify_evidence" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/resolve_conflicts',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'resolve_conflicts_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.distribution_use_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "project_id" varchar,
  "distribution" varchar,
  "resolve_name" varchar,
  "locked_version" varchar,
  "is_declared" boolean,
  "is_imported" boolean,
  "import_count" bigint,
  "typing_import_count" bigint,
  "test_import_count" bigint,
  "optional_import_count" bigint,
  "relation" varchar,
  "verdict" varchar,
  "confidence" varchar,
  "evidence_path" varchar,
  "evidence_line" integer,
  "chain" array(varchar),
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/distribution_use',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'distribution_use_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.freshness_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "lockfile_id" varchar,
  "source_path" varchar,
  "project_id" varchar,
  "distribution" varchar,
  "version" varchar,
  "version_key" varchar,
  "index_name" varchar,
  "released_on" date,
  "release_date_source" varchar,
  "latest_any" varchar,
  "latest_stable" varchar,
  "latest_supported" varchar,
  "latest_allowed" varchar,
  "latest_policy" varchar,
  "latest_stable_on" date,
  "libyears" double,
  "pulse_years" double,
  "releases_behind" bigint,
  "majors_behind" integer,
  "minors_behind" integer,
  "patches_behind" integer,
  "drift" varchar,
  "is_calver" boolean,
  "outdated_since" date,
  "outdated_days" integer,
  "is_yanked" boolean,
  "yank_reason" varchar,
  "project_status" varchar,
  "upgradable_alone" boolean,
  "blocked_by" array(varchar),
  "status" varchar,
  "asof_quality" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/freshness',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'freshness_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.vulnerabilities_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "lockfile_id" varchar,
  "distribution" varchar,
  "version" varchar,
  "advisory_id" varchar,
  "aliases" array(varchar),
  "severity" varchar,
  "cvss" double,
  "published_ts" timestamp(6),
  "fixed_in" varchar,
  "fixable_by_relock" boolean,
  "is_imported" boolean,
  "importing_files" bigint,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/vulnerabilities',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'vulnerabilities_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.findings_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "fingerprint" varchar,
  "rule_id" varchar,
  "severity" varchar,
  "project_id" varchar,
  "owner" varchar,
  "subject" varchar,
  "file_path" varchar,
  "line" integer,
  "message" varchar,
  "remediation" varchar,
  "confidence" varchar,
  "state" varchar,
  "cause" varchar,
  "first_seen_date" date,
  "last_seen_date" date,
  "age_days" integer,
  "in_baseline" boolean,
  "suppressed" boolean,
  "suppression_id" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/findings',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'findings_files', 'FULL');
CREATE TABLE IF NOT EXISTS census.rules_files (
  "scope_id" varchar,
  "as_of_ts" timestamp(6),
  "rule_id" varchar,
  "rule_name" varchar,
  "family" varchar,
  "default_severity" varchar,
  "description" varchar,
  "remediation" varchar,
  "doc_anchor" varchar,
  "since_version" varchar,
  run_date date,
  run_id varchar
) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/rules',
  partitioned_by = ARRAY['run_date', 'run_id']);
CALL system.sync_partition_metadata('census', 'rules_files', 'FULL');

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
