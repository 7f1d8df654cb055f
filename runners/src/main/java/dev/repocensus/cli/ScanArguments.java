package dev.repocensus.cli;

import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The values of scan's flags, checked: what is wrong is said before anything starts. */
final class ScanArguments {

  private ScanArguments() {}

  /** An ISO 8601 date (its first instant, UTC) or instant, in whole seconds. */
  static Instant instant(String text) throws Failure {
    try {
      Instant instant =
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant();
      return instant.truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw new Failure(
          ExitCode.USAGE,
          "--as-of '" + text + "' is no time; write 2026-11-19 or 2026-11-19T02:00:00Z",
          e);
    }
  }

  /** A number from 0 to 1. */
  static double ratio(String option, double value) throws Failure {
    if (!(value >= 0 && value <= 1)) {
      throw Failure.usage(option + " must be from 0 to 1, but is " + value);
    }
    return value;
  }

  /** A count of things of which there must be some. */
  static int atLeastOne(String option, int value) throws Failure {
    return Math.toIntExact(positive(option, value));
  }

  /** A size above zero. */
  static long positive(String option, long value) throws Failure {
    if (value < 1) {
      throw Failure.usage(option + " must be at least 1, but is " + value);
    }
    return value;
  }

  /** Globs that can be read. */
  static List<String> globs(List<String> globs) throws Failure {
    for (String glob : globs) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (PatternSyntaxException e) {
        throw new Failure(
            ExitCode.USAGE, "--exclude '" + glob + "' is no glob: " + e.getDescription(), e);
      }
    }
    return globs;
  }

  /** A word that is no option is a forgotten {@code --root} more often than a runner's option. */
  static void requireOptions(List<String> passedThrough) throws Failure {
    for (String argument : passedThrough) {
      if (!argument.startsWith("--")) {
        throw Failure.usage(
            "unexpected argument '" + argument + "'; did you mean --root " + argument + "?");
      }
    }
  }
}
