package dev.repocensus.cli;

import dev.repocensus.cli.progress.ProgressMode;
import dev.repocensus.pipeline.ScanProgress;

/**
 * What every verb is given.
 *
 * @param console the world
 * @param globals the options they share
 * @param twins the environment's values of repeatable options
 */
record Verbs(Console console, GlobalOptions globals, EnvTwins twins) {

  /** Where long work tells how it gets on: standard error, as the options and the terminal want. */
  ScanProgress progress() {
    boolean isTerminal = console.errIsTerminal();
    return (globals.isQuiet ? ProgressMode.NONE : globals.progress)
        .on(
            console.err(),
            isTerminal,
            console.columns(),
            globals.colors(console, isTerminal),
            System::nanoTime);
  }
}
