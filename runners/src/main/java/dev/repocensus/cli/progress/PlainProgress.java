package dev.repocensus.cli.progress;

import dev.repocensus.pipeline.ScanProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line per phase, and one every five seconds while a phase runs: for logs. */
final class PlainProgress implements ScanProgress {

  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintStream err;
  private final LongSupplier nanos;
  private long last;

  PlainProgress(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  @Override
  public synchronized void phase(String name, String message, double seconds) {
    last = nanos.getAsLong();
    err.println(Lines.phase(name, message, seconds));
  }

  @Override
  public synchronized void advance(String phase, long done, long total, String unit) {
    long now = nanos.getAsLong();
    if (now - last >= EVERY_NANOS) {
      last = now;
      err.printf(Locale.ROOT, "%-10s %s%n", Lines.plain(phase), Lines.count(done, total, unit));
    }
  }

  @Override
  public synchronized void warn(String message) {
    err.println("census: warning: " + Lines.plain(message));
  }
}
