package dev.repocensus.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time and chance, so that a test can wait an hour in no time. */
interface Timekeeper {
  /** A clock that only moves forward [ns]. */
  long nanos();

  /** The instant by the wall. */
  Instant now();

  void sleep(Duration time) throws InterruptedException;

  /** A number from 0 to less than 1. */
  double random();

  /** The machine's own time. */
  static Timekeeper of(Clock clock) {
    return new Timekeeper() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
      }

      @Override
      public double random() {
        return ThreadLocalRandom.current().nextDouble();
      }
    };
  }
}
