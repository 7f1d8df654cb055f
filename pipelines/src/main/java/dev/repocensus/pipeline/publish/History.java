package dev.repocensus.pipeline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.schema.table.Tables;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.fs.MatchResult;

/** The runs that a lake has published so far: those with a manifest and a commit point. */
final class History {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<PublishedRun> runs;

  private History(List<PublishedRun> runs) {
    this.runs = runs;
  }

  /**
   * Reads the manifests of a lake.
   *
   * @throws NewerLakeException if one was written with a newer major version of the schema
   */
  static History of(LakeFolder lake) throws IOException, NewerLakeException {
    List<PublishedRun> runs = new ArrayList<>();
    for (MatchResult.Metadata file : lake.match("v1/runs/*.json")) {
      JsonNode manifest = manifest(lake.read(file), file);
      checkVersion(manifest.path("schema_version").asText("1.0"));
      PublishedRun run = PublishedRun.from(manifest);
      if (lake.exists(new RunPaths(run.runId(), Instant.parse(run.asOf())).commitPoint())) {
        runs.add(run);
      }
    }
    return new History(runs);
  }

  private static JsonNode manifest(String text, MatchResult.Metadata file) throws IOException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IOException("the manifest " + file.resourceId() + " is not JSON", broken);
    }
  }

  private static void checkVersion(String version) throws NewerLakeException {
    if (major(version) > major(Tables.SCHEMA_VERSION)) {
      throw new NewerLakeException(version);
    }
  }

  private static int major(String version) {
    return Integer.parseInt(version.substring(0, (version + ".").indexOf('.')));
  }

  Optional<PublishedRun> find(String runId) {
    return runs.stream().filter(run -> run.runId().equals(runId)).findFirst();
  }

  /** The next publication number of a scope and date. */
  long nextSeq(String scopeId, String runDate) {
    return runs.stream()
            .filter(run -> run.scopeId().equals(scopeId) && run.runDate().equals(runDate))
            .mapToLong(PublishedRun::publishSeq)
            .max()
            .orElse(0)
        + 1;
  }

  /** The run of the same scope and date that a new one replaces, if any. */
  Optional<PublishedRun> superseded(String scopeId, String runDate) {
    return runs.stream()
        .filter(run -> run.scopeId().equals(scopeId) && run.runDate().equals(runDate))
        .max(Comparator.comparingLong(PublishedRun::publishSeq).thenComparing(PublishedRun::runId));
  }

  /** The latest run of a scope before an instant's own, by instant and publication. */
  Optional<PublishedRun> previous(String scopeId, String runId) {
    return runs.stream()
        .filter(run -> run.scopeId().equals(scopeId) && !run.runId().equals(runId))
        .max(
            Comparator.comparing(PublishedRun::asOf)
                .thenComparingLong(PublishedRun::publishSeq)
                .thenComparing(PublishedRun::runId));
  }
}
