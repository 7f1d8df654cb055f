package dev.repocensus.pipeline;

import dev.repocensus.transform.Counters;
import java.util.Locale;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.joda.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a job by its counters, from its start, and tells how it gets on; the job itself never
 * waits for this. A runner that returns only when all is done is told of in one go.
 */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration PAUSE = Duration.millis(200);

  private final ScanProgress progress;
  private final long begun = System.nanoTime();
  private final Phase discover = new Phase("discover");
  private final Phase parse = new Phase("parse");
  private final Phase resolve = new Phase("resolve");

  Watch(ScanProgress progress) {
    this.progress = progress;
  }

  /** Waits for the end of a job. */
  void until(PipelineResult result) {
    PipelineResult.State state = null;
    while (state == null || !state.isTerminal()) {
      state = result.waitUntilFinish(PAUSE);
      tryToLook(result);
    }
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the runner ended the job in state " + state);
    }
    finish();
  }

  /**
   * Some runners have no counters before the first step runs, some not after the last, some never,
   * and some change them while they are read. Progress is a courtesy: none of this ends a job.
   */
  private void tryToLook(PipelineResult result) {
    try {
      look(result);
    } catch (RuntimeException nothingToSee) {
      LOG.debug("the runner does not tell its counters", nothingToSee);
    }
  }

  private void look(PipelineResult result) {
    long projects = count(result, Counters.PROJECTS_FOUND);
    long files = count(result, Counters.FILES_FOUND);
    if (files == 0 && projects == 0) {
      return;
    }
    discover.done(String.format(Locale.ROOT, "%,d projects, %,d files", projects, files));
    long scanned = count(result, Counters.FILES_SCANNED);
    long resolved = count(result, Counters.FILES_RESOLVED);
    parse.advance(scanned, files);
    if (resolved > 0) {
      parse.done(String.format(Locale.ROOT, "%,d files", scanned));
      resolve.advance(resolved, files);
    }
  }

  private void finish() {
    discover.done("nothing");
    parse.done("nothing");
    resolve.done("graph and tables");
  }

  private static long count(PipelineResult result, String name) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(Counters.NAMESPACE, name))
            .build();
    long sum = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      sum += counter.getAttempted();
    }
    return sum;
  }

  /** One line of progress: moves, and is done once. */
  private final class Phase {
    private final String name;
    private boolean isDone;

    Phase(String name) {
      this.name = name;
    }

    void advance(long done, long total) {
      if (!isDone) {
        progress.advance(name, done, total, "files");
      }
    }

    void done(String message) {
      if (!isDone) {
        isDone = true;
        progress.phase(name, message, (System.nanoTime() - begun) / 1e9);
      }
    }
  }
}
