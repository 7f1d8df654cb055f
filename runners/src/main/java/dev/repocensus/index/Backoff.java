package dev.repocensus.index;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long to wait before asking again: exponential with full jitter, or as the server wishes. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 10;

  private Backoff() {}

  /**
   * The wait after an attempt.
   *
   * @param attempt the number of the attempt that failed, from 1
   * @param random from 0 to less than 1
   * @param retryAfter what the server wrote; null if nothing
   */
  static Duration after(int attempt, double random, @Nullable String retryAfter, Instant now) {
    long ceiling =
        Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS));
    Duration own = Duration.ofMillis((long) (ceiling * random));
    Duration asked = retryAfter == null ? Duration.ZERO : wish(retryAfter.strip(), now);
    return asked.compareTo(own) > 0 ? asked : own;
  }

  /** Seconds, or a date; what is neither wishes nothing. */
  private static Duration wish(String retryAfter, Instant now) {
    if (retryAfter.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant then =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException neither) {
      return Duration.ZERO;
    }
  }
}
