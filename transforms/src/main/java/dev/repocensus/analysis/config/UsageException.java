package dev.repocensus.analysis.config;

/**
 * A wrong option or setting. The message is one line for a person, says where, and what would be
 * right; nothing has been started when it is thrown.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The line to be shown; line breaks in it become spaces. */
  public UsageException(String line) {
    super(line.replaceAll("\\R+", " "));
  }
}
