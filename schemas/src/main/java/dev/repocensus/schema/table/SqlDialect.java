package dev.repocensus.schema.table;

import java.util.Locale;
import java.util.stream.Collectors;

/** The engines that views are shipped for: how each names the files of a table. */
public enum SqlDialect {
  /** Paths are relative to the lake: start the engine there, or set its file search path. */
  DUCKDB("") {
    @Override
    String intro() {
      return "-- Run in the lake's folder, or after: SET file_search_path = '<lake>';\n";
    }

    @Override
    String declare(Table<?> table) {
      return "";
    }

    @Override
    String source(Table<?> table) {
      return """
          read_parquet('v1/tables/%s/*/*/*.parquet', union_by_name = true,
            hive_partitioning = true, hive_types = {'run_date': DATE, 'run_id': VARCHAR})"""
          .formatted(table.name());
    }
  },

  /** Paths are relative to the working directory of the file system. */
  SPARK("") {
    @Override
    String intro() {
      return "-- Run with the lake as working directory.\n";
    }

    @Override
    String createView(String name) {
      return "CREATE OR REPLACE TEMPORARY VIEW " + name + " AS\n";
    }

    @Override
    String declare(Table<?> table) {
      return """
          CREATE OR REPLACE TEMPORARY VIEW %1$s_files USING parquet
          OPTIONS (path 'v1/tables/%1$s', mergeSchema 'true');
          """
          .formatted(table.name());
    }
  },

  /** A catalog needs absolute places: put the lake's URI in place of {@code ${LAKE}}. */
  TRINO("census.") {
    @Override
    String intro() {
      return """
          -- Hive connector. Put the lake's absolute URI in place of ${LAKE}, and repeat the CALLs
          -- after each run.
          CREATE SCHEMA IF NOT EXISTS census;
          """;
    }

    @Override
    String declare(Table<?> table) {
      return """
          CREATE TABLE IF NOT EXISTS census.%1$s_files (
          %2$s
            run_date date,
            run_id varchar
          ) WITH (format = 'PARQUET', external_location = '${LAKE}/v1/tables/%1$s',
            partitioned_by = ARRAY['run_date', 'run_id']);
          CALL system.sync_partition_metadata('census', '%1$s_files', 'FULL');
          """
          .formatted(table.name(), trinoColumns(table));
    }
  },

  /** External tables need absolute places: put the lake's URI in place of {@code ${LAKE}}. */
  BIGQUERY("census.") {
    @Override
    String intro() {
      return """
          -- Put the lake's URI in place of ${LAKE}.
          CREATE SCHEMA IF NOT EXISTS census;
          """;
    }

    @Override
    String declare(Table<?> table) {
      return """
          CREATE OR REPLACE EXTERNAL TABLE census.%1$s_files
          WITH PARTITION COLUMNS (run_date DATE, run_id STRING)
          OPTIONS (format = 'PARQUET', enable_list_inference = true,
            uris = ['${LAKE}/v1/tables/%1$s/*'],
            hive_partition_uri_prefix = '${LAKE}/v1/tables/%1$s');
          """
          .formatted(table.name());
    }
  };

  private final String qualifier;

  SqlDialect(String qualifier) {
    this.qualifier = qualifier;
  }

  /** The name of the file in the lake's {@code v1/sql}, for example {@code views.duckdb.sql}. */
  public String fileName() {
    return "views." + name().toLowerCase(Locale.ROOT) + ".sql";
  }

  /** What a reader must know first, as comments and statements. */
  abstract String intro();

  /** The statements that make the files of a table known; empty if none are needed. */
  abstract String declare(Table<?> table);

  /** What stands after FROM to read every file of a table, published or not. */
  String source(Table<?> table) {
    return qualified(table.name() + "_files");
  }

  String createView(String name) {
    return "CREATE OR REPLACE VIEW " + qualified(name) + " AS\n";
  }

  String qualified(String name) {
    return qualifier + name;
  }

  private static String trinoColumns(Table<?> table) {
    return table.physicalColumns().stream()
        .map(column -> "  \"" + column.name() + "\" " + trinoType(column.type()) + ",")
        .collect(Collectors.joining("\n"));
  }

  private static String trinoType(ColumnType type) {
    return switch (type) {
      case STRING -> "varchar";
      case LONG -> "bigint";
      case INT -> "integer";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp(6)";
      case LIST -> "array(varchar)";
    };
  }
}
