package dev.repocensus.pipeline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.repocensus.schema.row.RunRow;
import dev.repocensus.transform.RunFacts;
import dev.repocensus.transform.WrittenFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a run: what was published where, with checksums, and the wall-clock facts that no
 * table may hold.
 */
final class ManifestJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final double MILLIS = 1000.0;

  private final RunFacts run;
  private final RunRow row;
  private final RunPaths paths;
  private final @Nullable String supersedes;

  ManifestJson(RunFacts run, RunRow row, RunPaths paths, @Nullable String supersedes) {
    this.run = run;
    this.row = row;
    this.paths = paths;
    this.supersedes = supersedes;
  }

  String render(List<WrittenFile> files) {
    Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    manifest.put("schema_version", row.schemaVersion());
    manifest.put("run_id", run.runId());
    manifest.put("run_date", paths.runDate().toString());
    manifest.put("scope_id", run.scopeId());
    manifest.put("as_of_ts", run.asOf().toString());
    manifest.put("status", row.status().text());
    manifest.put("publish_seq", row.publishSeq());
    manifest.put("supersedes", supersedes);
    manifest.put("previous_run_id", row.previousRunId());
    manifest.put("coverage_ratio", row.coverageRatio());
    manifest.put("tool_version", row.toolVersion());
    manifest.put("runner", row.runner());
    manifest.put("trigger_kind", row.triggerKind());
    manifest.put("inputs", inputs());
    manifest.put("pruned", run.pruned());
    manifest.put("clock", clock());
    manifest.put("tables", tables(files));
    try {
      return JSON.writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a manifest of texts and numbers has no JSON", impossible);
    }
  }

  private Map<String, @Nullable Object> inputs() {
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    inputs.put("source_revision", row.sourceRevision());
    inputs.put("index_snapshot", row.indexAsOfTs() == null ? null : row.indexAsOfTs().toString());
    inputs.put("config_sha256", row.configSha256());
    inputs.put("rules_version", row.rulesVersion());
    return inputs;
  }

  private Map<String, Object> clock() {
    Map<String, Object> clock = new LinkedHashMap<>();
    clock.put("started_ts", row.startedTs().toString());
    clock.put("finished_ts", row.finishedTs().toString());
    clock.put(
        "duration_s", Duration.between(row.startedTs(), row.finishedTs()).toMillis() / MILLIS);
    return clock;
  }

  private List<Map<String, Object>> tables(List<WrittenFile> files) {
    SortedMap<String, List<WrittenFile>> byTable = new TreeMap<>();
    for (WrittenFile file : files) {
      byTable.computeIfAbsent(file.table(), t -> new ArrayList<>()).add(file);
    }
    List<Map<String, Object>> tables = new ArrayList<>();
    byTable.forEach((table, parts) -> tables.add(table(table, parts)));
    return tables;
  }

  private Map<String, Object> table(String name, List<WrittenFile> parts) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("table", name);
    table.put("rows", parts.stream().mapToLong(WrittenFile::rows).sum());
    List<Map<String, Object>> files = new ArrayList<>();
    parts.stream()
        .sorted(Comparator.comparing(WrittenFile::path))
        .forEach(part -> files.add(file(part)));
    table.put("files", files);
    return table;
  }

  private Map<String, Object> file(WrittenFile part) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("path", paths.of(part.table(), part.path()));
    file.put("bytes", part.bytes());
    file.put("rows", part.rows());
    file.put("sha256", part.sha256());
    return file;
  }
}
