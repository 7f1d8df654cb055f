package dev.repocensus.pipeline;

import org.jspecify.annotations.Nullable;

/** A scan that could not be finished. The message is one line for a person. */
public final class ScanException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Who has to act. */
  public enum Kind {
    /** What was asked for makes no sense. */
    USAGE,
    /** An input could not be read. */
    INPUT,
    /** The lake could not be read or written. */
    STORAGE,
    /** The census itself is wrong. */
    INTERNAL
  }

  private final Kind kind;

  /** A failure without a cause worth keeping. */
  public ScanException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** A failure with its cause. */
  public ScanException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Who has to act. */
  public Kind kind() {
    return kind;
  }
}
