package dev.repocensus.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the world: two streams, the environment, the terminal, the clock. Tests
 * hand in their own.
 *
 * @param out data, and nothing else
 * @param err everything else
 * @param env the environment variables
 * @param outIsTerminal true if a person watches {@code out}
 * @param errIsTerminal true if a person watches {@code err}
 * @param columns the terminal's width; 0 if unknown
 * @param clock when a scan starts
 */
record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Clock clock) {

  /** The width a table may have; 0 when nobody watches, so that files are never cut. */
  int tableWidth() {
    return outIsTerminal ? columns : 0;
  }
}
