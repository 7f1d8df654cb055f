-- The snapshots of a census lake. Generated.
-- Run in the lake's folder, or after: SET file_search_path = '<lake>';

-- Every refresh of a release index: what was asked, what came back, and how well.
CREATE OR REPLACE VIEW index_snapshot AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER (PARTITION BY index_name ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (index_name, as_of) IN (SELECT (index_name, as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- Every distribution that an index was asked for, and what it said of it as a whole.
CREATE OR REPLACE VIEW index_projects AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER (PARTITION BY index_name ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/index_projects/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (index_name, as_of) IN (SELECT (index_name, as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- Every release of the distributions that an index was asked for.
CREATE OR REPLACE VIEW index_releases AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER (PARTITION BY index_name ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/index_releases/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (index_name, as_of) IN (SELECT (index_name, as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- Every advisory of a loaded dump (OSV), withdrawn ones included.
CREATE OR REPLACE VIEW advisories AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER ( ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/advisories/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (as_of) IN (SELECT (as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- The spans of versions that advisories are about, each from its first version to its end.
CREATE OR REPLACE VIEW advisory_ranges AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER ( ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/advisory_ranges/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (as_of) IN (SELECT (as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- The versions that advisories name one by one.
CREATE OR REPLACE VIEW advisory_versions AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER ( ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/advisory_versions/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (as_of) IN (SELECT (as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- The other names of advisories: ids of the same thing in other databases.
CREATE OR REPLACE VIEW advisory_aliases AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER ( ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/advisory_aliases/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (as_of) IN (SELECT (as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;

-- Every minor version of Python with its first day and its last.
CREATE OR REPLACE VIEW python_cycles AS
SELECT * EXCLUDE (place) FROM (
  SELECT *, dense_rank() OVER ( ORDER BY as_of DESC) AS place
  FROM read_parquet('v1/index/*/python_cycles/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})
  WHERE (as_of) IN (SELECT (as_of) FROM read_parquet('v1/index/*/index_snapshot/*/*.parquet', union_by_name = true,
    hive_partitioning = true, hive_types = {'as_of': VARCHAR})))
WHERE place = 1;
