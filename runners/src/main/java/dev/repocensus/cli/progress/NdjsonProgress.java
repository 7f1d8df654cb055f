package dev.repocensus.cli.progress;

import dev.repocensus.pipeline.ScanProgress;
import dev.repocensus.report.Json;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** One JSON object per line, for programs: {@code event} says which kind. */
final class NdjsonProgress implements ScanProgress {

  private static final long EVERY_NANOS = 1_000_000_000L;

  private final PrintStream err;
  private final LongSupplier nanos;
  private long last;

  NdjsonProgress(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.last = nanos.getAsLong() - EVERY_NANOS;
  }

  @Override
  public synchronized void phase(String name, String message, double seconds) {
    Map<String, Object> event = event("phase");
    event.put("phase", name);
    event.put("message", message);
    event.put("seconds", seconds);
    err.println(Json.of(event));
  }

  @Override
  public synchronized void advance(String phase, long done, long total, String unit) {
    long now = nanos.getAsLong();
    if (now - last < EVERY_NANOS) {
      return;
    }
    last = now;
    Map<String, Object> event = event("advance");
    event.put("phase", phase);
    event.put("done", done);
    event.put("total", total);
    event.put("unit", unit);
    err.println(Json.of(event));
  }

  @Override
  public synchronized void warn(String message) {
    Map<String, Object> event = event("warning");
    event.put("message", message);
    err.println(Json.of(event));
  }

  private static Map<String, Object> event(String kind) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", kind);
    return event;
  }
}
