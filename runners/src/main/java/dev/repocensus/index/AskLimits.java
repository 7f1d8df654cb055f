package dev.repocensus.index;

import java.time.Duration;

/**
 * How long and how much an index may take.
 *
 * @param connections requests to one host at the same time
 * @param hostDeadline all requests to one host together
 * @param connect until a connection stands
 * @param answer one answer, from the request to the last byte of the body
 * @param attempts how often one page is asked for before it has failed
 * @param failuresInARow after so many names that failed a host is not asked any more
 * @param bodyBytes a body as it comes
 * @param pageBytes a page when it is unpacked
 */
public record AskLimits(
    int connections,
    Duration hostDeadline,
    Duration connect,
    Duration answer,
    int attempts,
    int failuresInARow,
    int bodyBytes,
    long pageBytes) {

  /** What a patient client may ask of an index that is not its own. */
  public static AskLimits usual(int connections, Duration hostDeadline) {
    return new AskLimits(
        connections,
        hostDeadline,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        5,
        10,
        32 << 20,
        128L << 20);
  }
}
