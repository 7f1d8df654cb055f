package dev.repocensus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A watch over runners that tell little, nothing, or fail to tell. */
@Timeout(10)
class WatchTest {
  private static final List<String> PHASES = List.of("discover", "parse", "resolve");

  private final List<String> heard = new ArrayList<>();

  private void watch(PipelineResult result) {
    new Watch(new Heard(heard)).until(result);
  }

  @Test
  void aRunnerWithoutCountersStillEndsEveryPhaseOnce() {
    for (RuntimeException refusal :
        List.of(
            new UnsupportedOperationException("no metrics"),
            new IllegalStateException("not there yet"),
            new ConcurrentModificationException(),
            new NullPointerException())) {
      heard.clear();
      watch(new Told(() -> fail(refusal), null, PipelineResult.State.DONE));
      assertThat(heard).as(refusal.toString()).isEqualTo(PHASES);
    }
  }

  @Test
  void emptyCountersEndEveryPhaseOnce() {
    watch(new Told(NoCounters::new, PipelineResult.State.RUNNING, PipelineResult.State.DONE));
    assertThat(heard).isEqualTo(PHASES);
  }

  @Test
  void aJobThatIsNotDoneAtItsEndIsAFailureWhateverItsCountersDo() {
    Told failed = new Told(() -> fail(new IllegalStateException()), PipelineResult.State.FAILED);
    assertThatThrownBy(() -> watch(failed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FAILED");
    assertThat(heard).isEmpty();
  }

  private static MetricResults fail(RuntimeException refusal) {
    throw refusal;
  }

  /** A job that goes through the given states, one for each time it is asked. */
  private static final class Told implements PipelineResult {
    private final Supplier<MetricResults> metrics;
    private final @Nullable State[] states;
    private int asked;

    Told(Supplier<MetricResults> metrics, @Nullable State... states) {
      this.metrics = metrics;
      this.states = states;
    }

    @Override
    public @Nullable State getState() {
      return states[asked];
    }

    @Override
    public State cancel() {
      return State.CANCELLED;
    }

    @Override
    public @Nullable State waitUntilFinish(@Nullable Duration duration) {
      return states[asked++];
    }

    @Override
    public @Nullable State waitUntilFinish() {
      return waitUntilFinish(null);
    }

    @Override
    public MetricResults metrics() {
      return metrics.get();
    }
  }

  private static final class NoCounters extends MetricResults {
    @Override
    public MetricQueryResults queryMetrics(@Nullable MetricsFilter filter) {
      return MetricQueryResults.create(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
  }

  private record Heard(List<String> phases) implements ScanProgress {
    @Override
    public void phase(String name, String message, double seconds) {
      phases.add(name);
    }

    @Override
    public void advance(String phase, long done, long total, String unit) {}

    @Override
    public void warn(String message) {}
  }
}
