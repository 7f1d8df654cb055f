package dev.repocensus.cli;

import dev.repocensus.pipeline.RootSpec;
import dev.repocensus.pipeline.ScanException;
import dev.repocensus.pipeline.ScanProgress;
import dev.repocensus.pipeline.ScanRequest;
import dev.repocensus.pipeline.ScanSummary;
import dev.repocensus.runner.RunnerException;
import dev.repocensus.runner.RunnerProfile;
import dev.repocensus.runner.ScanLaunch;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scans directory trees and publishes one run. The only verb that loads Beam. */
@Command(
    name = "scan",
    description = "Scans directory trees and publishes one run into the lake.",
    footer = {
      "",
      "Examples:",
      "  census scan --root . --lake ./census-lake",
      "  census scan --repos repos.csv --runner flink -- --flinkMaster=localhost:8081"
    })
final class ScanCommand implements Callable<Integer> {

  @Option(
      names = "--root",
      paramLabel = "PATH",
      description = "A directory tree to scan; repeatable (default: the current directory).")
  List<String> roots = new ArrayList<>();

  @Option(
      names = "--repos",
      paramLabel = "FILE",
      description = "Several trees, as CSV with the header name,path,revision.")
  @Nullable Path repos;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The instant of the run: a date or an instant in ISO 8601 (default: now).")
  @Nullable String asOf;

  @Option(
      names = "--runner",
      paramLabel = "NAME",
      defaultValue = "direct",
      description = "direct, flink or spark (default: direct).")
  RunnerProfile runner = RunnerProfile.DIRECT;

  @Option(
      names = "--min-coverage",
      paramLabel = "RATIO",
      description = "Below this share of readable files the run is partial (default: 0.98).")
  @Nullable Double minCoverage;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Paths not to look at, as **/testdata/**; repeatable.")
  List<String> excludes = new ArrayList<>();

  @Option(
      names = "--resolution",
      paramLabel = "HOW",
      defaultValue = "auto",
      description =
          "How owners of a module outside the project are weighed: ordered, one rule after the"
              + " other; pants, as its dependency inference does; auto, pants where a pants.toml"
              + " has that on, else ordered (default: auto).")
  ResolutionChoice resolution = ResolutionChoice.AUTO;

  @Option(
      names = "--max-file-bytes",
      paramLabel = "BYTES",
      defaultValue = "67108864",
      description = "Larger files are not read (default: 67108864, 64 MiB).")
  long maxFileBytes;

  @Option(
      names = "--index",
      paramLabel = "SNAPSHOT",
      description =
          "The snapshot that versions are judged by: latest or a date for one of the lake, a folder"
              + " or a Parquet file of releases, none for no snapshot. It gives the instant of the"
              + " run too, unless --as-of does (default: the lake's own at the instant of the run,"
              + " if it has any).")
  @Nullable String index;

  @Option(
      names = "--index-from-locks",
      description =
          "Judge how old locked versions are by the newest that any lock of the scope holds: a"
              + " lower bound, with no index asked.")
  boolean indexFromLocks;

  @Option(
      names = "--buckets",
      paramLabel = "N",
      description = "How many buckets projects are dealt to (default: two per core, at least 4).")
  @Nullable Integer buckets;

  @Option(
      names = "--chunk-files",
      paramLabel = "N",
      defaultValue = "2000",
      description = "A project with more files is scanned in parts of this many (default: 2000).")
  int chunkFiles;

  @Parameters(
      arity = "0..*",
      paramLabel = "-- --beamOption=VALUE",
      description = "After --: options of the runner, as they are.")
  List<String> passedThrough = new ArrayList<>();

  private final Verbs verbs;

  ScanCommand(Verbs verbs) {
    this.verbs = verbs;
  }

  Verbs verbs() {
    return verbs;
  }

  @Override
  public Integer call() throws Failure {
    ScanArguments.requireOptions(passedThrough);
    Settings settings = Settings.of(verbs);
    ScanRequest request = request(settings);
    ScanProgress progress = verbs.progress();
    if (!verbs.globals().isQuiet) {
      settings.warnings().forEach(progress::warn);
    }
    ScanSummary summary = launch(request, progress);
    SummaryText.write(summary, request, verbs);
    return SummaryText.exit(summary, request, verbs).code();
  }

  ScanRequest request(Settings settings) throws Failure {
    return new ScanRequest(
        roots(settings),
        settings.scope(),
        settings.lake(),
        asOf == null ? null : ScanArguments.instant(asOf),
        verbs.console().clock().instant().truncatedTo(ChronoUnit.SECONDS),
        settings.file(),
        ScanArguments.ratio("--min-coverage", settings.minCoverage(minCoverage)),
        ScanArguments.atLeastOne("--buckets", buckets == null ? defaultBuckets() : buckets),
        ScanArguments.positive("--max-file-bytes", maxFileBytes),
        ScanArguments.atLeastOne("--chunk-files", chunkFiles),
        runner.toString(),
        ToolVersion.text(),
        ScanArguments.globs(settings.excludes(verbs.twins().list(excludes, "--exclude"))),
        resolution.toString(),
        indexFromLocks,
        index(settings));
  }

  private @Nullable String index(Settings settings) throws Failure {
    if (indexFromLocks && index != null) {
      throw Failure.usage("give --index or --index-from-locks, not both");
    }
    return indexFromLocks ? null : settings.index(index);
  }

  private List<RootSpec> roots(Settings settings) throws Failure {
    List<String> given = verbs.twins().list(roots, "--root");
    if (repos != null && !given.isEmpty()) {
      throw Failure.usage("give --root or --repos, not both");
    }
    if (repos == null && given.isEmpty()) {
      return settings.roots();
    }
    return repos == null ? Roots.of(given) : Roots.fromCsv(repos);
  }

  private static int defaultBuckets() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }

  private ScanSummary launch(ScanRequest request, ScanProgress progress) throws Failure {
    try {
      return ScanLaunch.run(runner, passedThrough, verbs.globals().isVerbose, request, progress);
    } catch (RunnerException e) {
      throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (ScanException e) {
      throw new Failure(exit(e.kind()), String.valueOf(e.getMessage()), e);
    }
  }

  private static ExitCode exit(ScanException.Kind kind) {
    return switch (kind) {
      case USAGE -> ExitCode.USAGE;
      case INPUT, STORAGE -> ExitCode.INPUT;
      case INTERNAL -> ExitCode.INTERNAL;
    };
  }
}
