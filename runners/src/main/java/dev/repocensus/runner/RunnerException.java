package dev.repocensus.runner;

/** A runner that cannot be had as it was asked for. The message is one line for a person. */
public final class RunnerException extends Exception {

  private static final long serialVersionUID = 1L;

  RunnerException(String message, Throwable cause) {
    super(message, cause);
  }
}
