package dev.repocensus.transform;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a whole run once everything was read: its name, its counts, and where its shards
 * begin. Every file of the run carries these in its footer or its path, so nothing is written
 * before they are known.
 *
 * @param runId {@code r<instant>-<8 hex>}, a hash of the inputs
 * @param scopeId the scope
 * @param asOf the instant all rows are relative to
 * @param toolVersion the version of the census
 * @param inputsSha256 hash over path, size and content hash of every file seen
 * @param configSha256 hash of the configuration that decides rows
 * @param counts the counters of the {@code runs} row by column name, and {@code problems:<code>}
 *     for each problem code
 * @param pruned directories left out, per rule
 * @param shardStarts the first project id of every shard, the first one empty
 * @param indexAsOf the instant of the newest snapshot that versions were judged by; null if by none
 */
public record RunFacts(
    String runId,
    String scopeId,
    Instant asOf,
    String toolVersion,
    String inputsSha256,
    String configSha256,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> pruned,
    List<String> shardStarts,
    @Nullable Instant indexAsOf) {

  /** A counter, 0 if nothing counted. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
