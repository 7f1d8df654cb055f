package dev.repocensus.cli.progress;

import dev.repocensus.pipeline.ScanProgress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** How a running scan is shown. */
public enum ProgressMode {
  /** A bar where a person watches, plain lines elsewhere. */
  AUTO,
  /** Warnings only. */
  NONE,
  /** One line per phase, and one now and then. */
  PLAIN,
  /** One line that is redrawn. */
  BAR,
  /** One JSON object per line. */
  NDJSON;

  /**
   * The progress in this mode.
   *
   * @param err where it is shown
   * @param isTerminal true if a person watches
   * @param columns the terminal's width; 0 if unknown
   * @param colors true if text may be coloured
   * @param nanos a clock that only moves forward [ns]
   */
  public ScanProgress on(
      PrintStream err, boolean isTerminal, int columns, boolean colors, LongSupplier nanos) {
    return switch (this) {
      case AUTO -> (isTerminal ? BAR : PLAIN).on(err, isTerminal, columns, colors, nanos);
      case NONE -> new NoProgress(err);
      case PLAIN -> new PlainProgress(err, nanos);
      case BAR -> new BarProgress(err, columns, colors, nanos);
      case NDJSON -> new NdjsonProgress(err, nanos);
    };
  }
}
