package dev.repocensus.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scan is asked to do: values only, no Beam types.
 *
 * @param roots the trees to scan, at least one, with distinct names
 * @param scope the scope's id; null to take the first root's name
 * @param lake the path or URI of the lake
 * @param asOf the instant of the run; null to take {@code startedAt}
 * @param startedAt when the launcher started, UTC, whole seconds
 * @param config the configuration file; null if there is none
 * @param minCoverage the coverage below which a run is partial, 0 to 1
 * @param buckets how many buckets projects are dealt to
 * @param maxFileBytes files above this size are not read [bytes]
 * @param chunkFiles a project with more files is scanned in chunks of this many
 * @param runnerName the runner, as the run says it
 * @param toolVersion the version of the census
 * @param excludes globs of paths that are not looked at
 * @param resolution {@code auto}, {@code ordered} or {@code pants}: how owners of a module outside
 *     a project are weighed
 * @param indexFromLocks whether versions are judged by what the locks of the scope hold
 * @param index the snapshot that versions are judged by: {@code none}, {@code latest}, a date or
 *     instant, or a path; null for the lake's own, if it has any
 */
public record ScanRequest(
    List<RootSpec> roots,
    @Nullable String scope,
    String lake,
    @Nullable Instant asOf,
    Instant startedAt,
    @Nullable Path config,
    double minCoverage,
    int buckets,
    long maxFileBytes,
    int chunkFiles,
    String runnerName,
    String toolVersion,
    List<String> excludes,
    String resolution,
    boolean indexFromLocks,
    @Nullable String index) {

  /** A scan that is judged by the snapshots of its lake, if there are any. */
  public ScanRequest(
      List<RootSpec> roots,
      @Nullable String scope,
      String lake,
      @Nullable Instant asOf,
      Instant startedAt,
      @Nullable Path config,
      double minCoverage,
      int buckets,
      long maxFileBytes,
      int chunkFiles,
      String runnerName,
      String toolVersion,
      List<String> excludes,
      String resolution) {
    this(
        roots,
        scope,
        lake,
        asOf,
        startedAt,
        config,
        minCoverage,
        buckets,
        maxFileBytes,
        chunkFiles,
        runnerName,
        toolVersion,
        excludes,
        resolution,
        false,
        null);
  }
}
