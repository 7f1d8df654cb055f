package dev.repocensus.cli;

import org.jspecify.annotations.Nullable;

/** A verb that cannot go on: one line for a person, and the exit code. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode exit;

  Failure(ExitCode exit, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message, null);
  }

  static Failure input(String message) {
    return new Failure(ExitCode.INPUT, message, null);
  }

  ExitCode exit() {
    return exit;
  }
}
