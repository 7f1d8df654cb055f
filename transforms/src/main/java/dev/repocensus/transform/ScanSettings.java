package dev.repocensus.transform;

import dev.repocensus.analysis.project.ResolutionMode;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.files.ScopeWalk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What one scan is told: the values that decide rows, and a few that only decide how the work is
 * dealt out.
 *
 * @param scopeId the scope
 * @param asOf the instant all rows are relative to
 * @param toolVersion the version of the census
 * @param configSha256 hash of the configuration that decides rows
 * @param roots the trees
 * @param markers file names that make their directory a project
 * @param layouts shapes of directories that make a project
 * @param sourceRoots directories that are source roots
 * @param excludes globs of what is not looked at
 * @param resolution {@code auto}, {@code ordered} or {@code pants}: how owners of a module outside
 *     a project are weighed
 * @param lake the lake's own directory, never scanned; empty if it is not on this file system
 * @param maxFileBytes files above this size are not read
 * @param filesPerChunk an outsized project is scanned in chunks of so many files
 * @param buckets among how many buckets projects are dealt
 * @param filesPerShard the tables are cut into one shard per started so many files
 * @param releases where releases are known from
 * @param advisories where advisories are known from
 * @param modules what extends the map from modules to distributions
 */
public record ScanSettings(
    String scopeId,
    Instant asOf,
    String toolVersion,
    String configSha256,
    List<Root> roots,
    List<String> markers,
    List<String> layouts,
    List<String> sourceRoots,
    List<String> excludes,
    String resolution,
    String lake,
    long maxFileBytes,
    int filesPerChunk,
    int buckets,
    int filesPerShard,
    ReleaseSource releases,
    AdvisorySource advisories,
    ModuleMapSettings modules) {
  /** The size of a shard, unless told otherwise. */
  public static final int FILES_PER_SHARD = 50_000;

  /** The settings with shards of the usual size. */
  public ScanSettings(
      String scopeId,
      Instant asOf,
      String toolVersion,
      String configSha256,
      List<Root> roots,
      List<String> markers,
      List<String> layouts,
      List<String> sourceRoots,
      List<String> excludes,
      String resolution,
      String lake,
      long maxFileBytes,
      int filesPerChunk,
      int buckets) {
    this(
        scopeId,
        asOf,
        toolVersion,
        configSha256,
        roots,
        markers,
        layouts,
        sourceRoots,
        excludes,
        resolution,
        lake,
        maxFileBytes,
        filesPerChunk,
        buckets,
        FILES_PER_SHARD,
        ReleaseSource.none(asOf),
        AdvisorySource.none(asOf),
        ModuleMapSettings.NONE);
  }

  /** The same with shards of another size. */
  public ScanSettings withFilesPerShard(int files) {
    return with(files, releases, advisories, modules);
  }

  /** The same with more known of which distributions provide which modules. */
  public ScanSettings withModules(ModuleMapSettings more) {
    return with(filesPerShard, releases, advisories, more);
  }

  /** The same with versions judged by what another source knows. */
  public ScanSettings withReleases(ReleaseSource source) {
    return with(filesPerShard, source, advisories, modules);
  }

  /** The same with what a snapshot says of vulnerabilities. */
  public ScanSettings withAdvisories(AdvisorySource source) {
    return with(filesPerShard, releases, source, modules);
  }

  private ScanSettings with(
      int files, ReleaseSource source, AdvisorySource known, ModuleMapSettings map) {
    return new ScanSettings(
        scopeId,
        asOf,
        toolVersion,
        configSha256,
        roots,
        markers,
        layouts,
        sourceRoots,
        excludes,
        resolution,
        lake,
        maxFileBytes,
        filesPerChunk,
        buckets,
        files,
        source,
        known,
        map);
  }

  /** One tree: the repository's name, and its directory on every worker. */
  public record Root(String name, String path) {}

  /** What the walk is told. */
  ScopeWalk.Spec walk() {
    List<ScopeWalk.Tree> trees =
        roots.stream().map(root -> new ScopeWalk.Tree(root.name(), Path.of(root.path()))).toList();
    Path fence = lake.isEmpty() ? null : Path.of(lake);
    ResolutionMode mode = ResolutionMode.valueOf(resolution.toUpperCase(Locale.ROOT));
    return new ScopeWalk.Spec(scopeId, trees, markers, layouts, sourceRoots, excludes, mode, fence);
  }
}
