package dev.repocensus.cli.progress;

import dev.repocensus.pipeline.ScanProgress;
import java.io.PrintStream;

/** Shows nothing but warnings. */
final class NoProgress implements ScanProgress {

  private final PrintStream err;

  NoProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void phase(String name, String message, double seconds) {}

  @Override
  public void advance(String phase, long done, long total, String unit) {}

  @Override
  public void warn(String message) {
    err.println("census: warning: " + Lines.plain(message));
  }
}
