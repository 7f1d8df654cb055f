package dev.repocensus.pipeline;

import dev.repocensus.pipeline.publish.NewerLakeException;
import dev.repocensus.pipeline.publish.Publication;
import dev.repocensus.pipeline.publish.PublishRequest;
import dev.repocensus.pipeline.publish.Publisher;
import dev.repocensus.transform.LeaveResult;
import dev.repocensus.transform.ReleaseSource;
import dev.repocensus.transform.ScanResult;
import dev.repocensus.transform.ScanSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** The scan as one job, from directories to a published run. */
public final class CensusJob {
  /** From when on a snapshot is worth a word. */
  private static final Duration OLD = Duration.ofDays(7);

  private final ScanRequest request;
  private final PipelineOptions options;
  private final ScanProgress progress;
  private final long begun = System.nanoTime();

  private CensusJob(ScanRequest request, PipelineOptions options, ScanProgress progress) {
    this.request = request;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs one scan and publishes it.
   *
   * @param request what to scan, and where to publish it
   * @param options the runner and its options, complete
   * @param progress hears how it gets on
   * @throws ScanException if nothing could be published
   */
  public static ScanSummary run(ScanRequest request, PipelineOptions options, ScanProgress progress)
      throws ScanException {
    return new CensusJob(request, options, progress).run();
  }

  private ScanSummary run() throws ScanException {
    FileSystems.setDefaultPipelineOptions(options);
    ScanSettings settings = JobSettings.of(request);
    warnOfAge(settings.releases());
    try (Publisher publisher = Publisher.open(request.lake(), attempt(), request.startedAt())) {
      execute(settings, publisher.stagingPath());
      ScanResult result = LeaveResult.parse(publisher.staged(LeaveResult.FILE));
      warnOfNothing(result);
      Publication publication = publisher.publish(publishing(result));
      return JobSummary.of(request, result, publication, seconds());
    } catch (NewerLakeException newer) {
      throw new ScanException(
          ScanException.Kind.STORAGE, String.valueOf(newer.getMessage()), newer);
    } catch (IOException storage) {
      throw JobFailure.storage(request.lake(), storage);
    }
  }

  /** An empty run is published like any other, but nobody should take it for a healthy one. */
  private void warnOfNothing(ScanResult result) {
    if (result.facts().count("files_seen") == 0) {
      progress.warn("no Python file and no manifest was found; the run is empty");
    } else if (result.facts().count("py_files") == 0) {
      progress.warn("no Python file was found");
    }
  }

  /** Figures of an old snapshot are right for its day, but nobody asked for that day. */
  private void warnOfAge(ReleaseSource releases) {
    releases
        .takenAt()
        .filter(taken -> Duration.between(taken, releases.asOf()).compareTo(OLD) > 0)
        .ifPresent(
            taken ->
                progress.warn(
                    "the release index was last asked at "
                        + taken
                        + "; census index refresh asks it again"));
  }

  /** Names this attempt; the name is in no result. */
  private static String attempt() {
    return "a-" + UUID.randomUUID();
  }

  private void execute(ScanSettings settings, String staging) throws ScanException {
    Pipeline pipeline = Pipeline.create(options);
    Census.build(pipeline, settings, staging);
    Watch watch = new Watch(progress);
    try {
      PipelineResult result = pipeline.run();
      watch.until(result);
    } catch (RuntimeException failure) {
      throw JobFailure.of(request.lake(), failure);
    }
  }

  private PublishRequest publishing(ScanResult result) {
    return new PublishRequest(
        result,
        request.runnerName(),
        System.getenv().getOrDefault("CENSUS_TRIGGER", "manual"),
        SourceRevision.of(request.roots()),
        request.minCoverage(),
        request.startedAt());
  }

  private double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
