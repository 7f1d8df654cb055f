package dev.repocensus.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 30s}, {@code 10m}, {@code 12h}, {@code 7d}. */
final class Durations {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})\\s*([smhd])");

  private Durations() {}

  static Duration parse(String option, String text) throws Failure {
    Matcher span = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      throw Failure.usage(option + " '" + text + "' is no span of time; write 30s, 10m, 12h or 7d");
    }
    long number = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
