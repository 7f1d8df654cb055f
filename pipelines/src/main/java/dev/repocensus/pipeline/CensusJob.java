package dev.repocensus.pipeline;

import org.apache.beam.sdk.options.PipelineOptions;

/** The scan as one job, from directories to a published run. */
public final class CensusJob {

  private CensusJob() {}

  /**
   * Runs one scan and publishes it.
   *
   * @param request what to scan, and where to publish it
   * @param options the runner and its options, complete
   * @param progress hears how it gets on
   * @throws ScanException if nothing could be published
   */
  @SuppressWarnings("DoNotCallSuggester") // until the job is wired in
  public static ScanSummary run(ScanRequest request, PipelineOptions options, ScanProgress progress)
      throws ScanException {
    throw new ScanException(ScanException.Kind.INTERNAL, "this build contains no scan");
  }
}
