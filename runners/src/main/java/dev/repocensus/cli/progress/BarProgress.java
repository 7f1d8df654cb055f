package dev.repocensus.cli.progress;

import dev.repocensus.pipeline.ScanProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line that is redrawn at most ten times a second; a phase that is over stays above it. Drawn
 * with {@code \r} and erase-to-end, so it needs a terminal.
 */
final class BarProgress implements ScanProgress {

  private static final long EVERY_NANOS = 100_000_000L;
  private static final int BAR = 40;
  private static final int LEAST_COLUMNS = 20;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final int columns;
  private final boolean colors;
  private final LongSupplier nanos;
  private long last;
  private boolean isDrawn;

  BarProgress(PrintStream err, int columns, boolean colors, LongSupplier nanos) {
    this.err = err;
    this.columns = columns < LEAST_COLUMNS ? 80 : columns;
    this.colors = colors;
    this.nanos = nanos;
    this.last = nanos.getAsLong() - EVERY_NANOS;
  }

  @Override
  public synchronized void phase(String name, String message, double seconds) {
    erase();
    err.println(Lines.phase(name, message, seconds));
  }

  @Override
  public synchronized void advance(String phase, long done, long total, String unit) {
    long now = nanos.getAsLong();
    if (now - last >= EVERY_NANOS) {
      last = now;
      err.print(ERASE + fitted(line(phase, done, total, unit)));
      err.flush();
      isDrawn = true;
    }
  }

  @Override
  public synchronized void warn(String message) {
    erase();
    String label = colors ? "\u001b[33mwarning:\u001b[0m " : "warning: ";
    err.println("census: " + label + Lines.plain(message));
  }

  private void erase() {
    if (isDrawn) {
      err.print(ERASE);
      isDrawn = false;
    }
  }

  private static String line(String phase, long done, long total, String unit) {
    String bar = total > 0 ? bar(done, total) + "  " : "";
    return String.format(
        Locale.ROOT, "%-10s %s%s", Lines.plain(phase), bar, Lines.count(done, total, unit));
  }

  private static String bar(long done, long total) {
    double share = Math.max(0, Math.min(1, (double) done / total));
    int full = (int) Math.round(share * BAR);
    return "#".repeat(full) + ".".repeat(BAR - full);
  }

  /** A line that wraps cannot be erased. */
  private String fitted(String line) {
    return line.length() < columns ? line : line.substring(0, columns - 1);
  }
}
