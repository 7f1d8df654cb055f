package dev.repocensus.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that moves only when somebody sleeps, and chance that is always one half. */
final class StoppedTime implements Timekeeper {
  static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

  private final List<Duration> sleeps = new ArrayList<>();
  private long nanos;

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public synchronized void sleep(Duration time) {
    sleeps.add(time);
    nanos += time.toNanos();
  }

  @Override
  public double random() {
    return 0.5;
  }

  synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
