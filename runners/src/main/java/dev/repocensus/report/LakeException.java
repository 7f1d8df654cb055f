package dev.repocensus.report;

import org.jspecify.annotations.Nullable;

/** A lake that could not be asked. The message is one line for a person. */
public final class LakeException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Who has to act. */
  public enum Kind {
    /** The question is wrong: a statement that does not bind, a run that is not there. */
    QUESTION,
    /** The lake is missing, empty, unreadable or too new. */
    LAKE
  }

  private final Kind kind;

  LakeException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static LakeException question(String message) {
    return new LakeException(Kind.QUESTION, message, null);
  }

  static LakeException lake(String message) {
    return new LakeException(Kind.LAKE, message, null);
  }

  /** Who has to act. */
  public Kind kind() {
    return kind;
  }
}
