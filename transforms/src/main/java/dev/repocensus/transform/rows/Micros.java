package dev.repocensus.transform.rows;

import java.math.BigInteger;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * An instant as the lake stores it: whole microseconds since 1970, cut towards the past. A file may
 * state any instant; one that a long cannot hold becomes the farthest that it can.
 */
public final class Micros {
  private static final BigInteger LATEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger EARLIEST = LATEST.negate();

  private Micros() {}

  /** The microseconds of an instant; never the least number, which stands for NULL. */
  public static long of(Instant instant) {
    long rest = TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    return BigInteger.valueOf(instant.getEpochSecond())
        .multiply(BigInteger.valueOf(1_000_000))
        .add(BigInteger.valueOf(rest))
        .min(LATEST)
        .max(EARLIEST)
        .longValueExact();
  }
}
