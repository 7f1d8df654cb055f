package dev.repocensus.schema.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that could not be done with one file (or, without a line, with the whole of it). The
 * project and the path are added where they are known.
 *
 * @param code what happened
 * @param line the line it happened on, from 1; null if it is about the whole file
 * @param column the column, from 0; null if unknown
 * @param subject the name it is about, for example a distribution or a cell; null if none
 * @param message one line for a person, without credentials
 */
public record Problem(
    ProblemCode code,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String subject,
    String message) {

  /** A problem of the whole file. */
  public static Problem of(ProblemCode code, String message) {
    return new Problem(code, null, null, null, message);
  }

  /** A problem at a line. */
  public static Problem at(ProblemCode code, int line, String message) {
    return new Problem(code, line, null, null, message);
  }

  /** The same problem, about a named thing. */
  public Problem about(String newSubject) {
    return new Problem(code, line, column, newSubject, message);
  }
}
