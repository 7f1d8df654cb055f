package dev.repocensus.pipeline.publish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A run that readers can see.
 *
 * @param runId its id
 * @param scopeId its scope
 * @param runDate the UTC date of its instant
 * @param asOf its instant, as text
 * @param publishSeq which publication of its scope and date it is, from 1
 */
record PublishedRun(String runId, String scopeId, String runDate, String asOf, long publishSeq) {

  static PublishedRun from(JsonNode manifest) {
    return new PublishedRun(
        manifest.path("run_id").asText(),
        manifest.path("scope_id").asText(),
        manifest.path("run_date").asText(),
        manifest.path("as_of_ts").asText(),
        manifest.path("publish_seq").asLong());
  }
}
