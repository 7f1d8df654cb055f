package dev.repocensus.pipeline;

/** Hears how a scan gets on. Every method may be called from any thread. */
public interface ScanProgress {

  /** A phase is over: its name, what it found, and how long it took [s]. */
  void phase(String name, String message, double seconds);

  /** A phase moves: {@code done} of {@code total} units; a total of 0 is not known yet. */
  void advance(String phase, long done, long total, String unit);

  /** Something a person should know now, in one line. */
  void warn(String message);
}
