package dev.repocensus.index;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks until there is an answer to go by: waits as the host wishes, gives up when it fails too
 * often or too long, and never asks one host more at a time than it should. Every method may be
 * called from any thread.
 */
final class PatientClient {
  private static final Set<Integer> WORTH_RETRYING = Set.of(408, 425, 429);
  private static final int SERVER_ERRORS = 500;

  private final WebClient web;
  private final AskLimits limits;
  private final Timekeeper time;
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  PatientClient(WebClient web, AskLimits limits, Timekeeper time) {
    this.web = web;
    this.limits = limits;
    this.time = time;
  }

  /** Asks, again and again where that may help. */
  Answer get(URI url, Map<String, String> headers) throws InterruptedException {
    HostGate gate =
        gates.computeIfAbsent(WebClient.origin(url), origin -> new HostGate(time, limits));
    gate.enter();
    try {
      String closed = gate.closed();
      if (closed != null) {
        return Answer.skipped(closed);
      }
      Answer answer = asked(url, headers, gate);
      if (answer.failure() == null) {
        gate.succeeded();
      } else if (!answer.isSkipped()) {
        gate.failed();
      }
      return answer;
    } finally {
      gate.leave();
    }
  }

  private Answer asked(URI url, Map<String, String> headers, HostGate gate)
      throws InterruptedException {
    String failure = "never asked";
    for (int attempt = 1; attempt <= limits.attempts(); attempt++) {
      gate.await();
      String retryAfter = null;
      try {
        Reply reply = web.get(url, headers);
        if (!isWorthRetrying(reply.status())) {
          return Answer.of(reply);
        }
        failure = "HTTP " + reply.status();
        retryAfter = reply.header("Retry-After");
      } catch (UselessAnswerException e) {
        return Answer.failed(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
      }
      Duration wait = Backoff.after(attempt, time.random(), retryAfter, time.now());
      if (attempt < limits.attempts() && !pause(wait, retryAfter, gate)) {
        return Answer.failed(failure + ", and the deadline of the host is too near to ask again");
      }
    }
    return Answer.failed(failure + ", after " + limits.attempts() + " attempts");
  }

  private static boolean isWorthRetrying(int status) {
    return status >= SERVER_ERRORS || WORTH_RETRYING.contains(status);
  }

  /** False if the wait would end behind the deadline. What the host wishes, all wait for. */
  private boolean pause(Duration wait, @Nullable String retryAfter, HostGate gate)
      throws InterruptedException {
    if (wait.compareTo(gate.left()) >= 0) {
      return false;
    }
    if (retryAfter != null) {
      gate.hold(wait);
    } else {
      time.sleep(wait);
    }
    return true;
  }
}
