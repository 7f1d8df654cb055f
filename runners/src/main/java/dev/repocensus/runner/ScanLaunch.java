package dev.repocensus.runner;

import dev.repocensus.pipeline.CensusJob;
import dev.repocensus.pipeline.ScanException;
import dev.repocensus.pipeline.ScanProgress;
import dev.repocensus.pipeline.ScanRequest;
import dev.repocensus.pipeline.ScanSummary;
import java.util.List;

/**
 * Runs a scan on a runner. Loading this class is what loads Beam: a verb that does not scan must
 * not touch it.
 */
public final class ScanLaunch {

  private ScanLaunch() {}

  /**
   * Runs one scan to its end.
   *
   * @throws RunnerException if the runner cannot be had as asked for
   * @throws ScanException if the scan published nothing
   */
  public static ScanSummary run(
      RunnerProfile profile,
      List<String> passedThrough,
      boolean isVerbose,
      ScanRequest request,
      ScanProgress progress)
      throws RunnerException, ScanException {
    QuietLogs.apply(isVerbose);
    int cores = Runtime.getRuntime().availableProcessors();
    return CensusJob.run(request, BeamOptions.of(profile, cores, passedThrough), progress);
  }
}
