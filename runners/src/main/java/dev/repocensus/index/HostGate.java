package dev.repocensus.index;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What all who ask one host share: so many at the same time, one deadline, one count of failures in
 * a row, and one wait when the host asks for it.
 */
final class HostGate {
  private final Timekeeper time;
  private final Semaphore places;
  private final long deadline;
  private final int mostFailures;
  private int failures;
  private long notBefore;

  HostGate(Timekeeper time, AskLimits limits) {
    this.time = time;
    this.places = new Semaphore(limits.connections());
    this.deadline = time.nanos() + limits.hostDeadline().toNanos();
    this.mostFailures = limits.failuresInARow();
    this.notBefore = time.nanos();
  }

  void enter() throws InterruptedException {
    places.acquire();
  }

  void leave() {
    places.release();
  }

  /** How long may still be waited for the host; negative when its deadline has passed. */
  Duration left() {
    return Duration.ofNanos(deadline - time.nanos());
  }

  /** Why the host is not asked any more; null while it is. */
  synchronized @Nullable String closed() {
    if (failures >= mostFailures) {
      return "not asked: the host failed " + mostFailures + " times in a row";
    }
    return left().isNegative() ? "not asked: the deadline of the host has passed" : null;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
  }

  /** Nobody asks the host for that long. */
  synchronized void hold(Duration wait) {
    notBefore = Math.max(notBefore, time.nanos() + wait.toNanos());
  }

  /** Waits until the host wants to be asked again. */
  void await() throws InterruptedException {
    long wait;
    synchronized (this) {
      wait = notBefore - time.nanos();
    }
    if (wait > 0) {
      time.sleep(Duration.ofNanos(wait));
    }
  }
}
