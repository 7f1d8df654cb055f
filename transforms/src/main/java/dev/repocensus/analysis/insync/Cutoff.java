package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.Lockfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The instant, date or span after which releases are not taken. */
public final class Cutoff {
  private static final Pattern FRIENDLY =
      Pattern.compile("(\\d{1,9})\\s*(seconds?|minutes?|hours?|days?|weeks?)(?:\\s+ago)?");

  /** Where locks keep it: uv, Pants. An instant is no age. */
  private static final List<String> COOLDOWNS =
      List.of("options.exclude-newer-span", "uploaded_prior_to");

  private Cutoff() {}

  /** The age that a lock demands of releases, in seconds; null if it demands none. */
  public static @Nullable Long cooldownSeconds(Lockfile lock) {
    for (String key : COOLDOWNS) {
      for (String text : lock.inputs().setting(key)) {
        Optional<Duration> span = span(text);
        if (span.isPresent()) {
          return span.get().toSeconds();
        }
      }
    }
    return null;
  }

  /**
   * Whether a cut-off as configured is the recorded one.
   *
   * @param span the span that the lock records, empty if it was no span
   */
  static boolean isSame(String wanted, String then, List<String> span) {
    if (!span.isEmpty()) {
      Optional<Duration> now = span(wanted);
      return now.isPresent() && now.equals(span(span.get(0)));
    }
    Optional<Instant> now = instant(wanted);
    return wanted.equals(then) || (now.isPresent() && now.equals(instant(then)));
  }

  /** A span in words or as ISO 8601 writes it. */
  static Optional<Duration> span(String text) {
    Matcher words = FRIENDLY.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (words.matches()) {
      long count = Long.parseLong(words.group(1));
      return Optional.of(unit(words.group(2)).multipliedBy(count));
    }
    try {
      return text.startsWith("P") && !text.contains("T")
          ? days(Period.parse(text))
          : Optional.of(Duration.parse(text));
    } catch (DateTimeParseException noSpan) {
      return Optional.empty();
    }
  }

  /** Months and years have no length of their own. */
  @SuppressWarnings("JavaPeriodGetDays") // only where there are none of those
  private static Optional<Duration> days(Period period) {
    return period.toTotalMonths() == 0
        ? Optional.of(Duration.ofDays(period.getDays()))
        : Optional.empty();
  }

  private static Duration unit(String word) {
    return switch (word.charAt(0)) {
      case 's' -> Duration.ofSeconds(1);
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      case 'd' -> Duration.ofDays(1);
      default -> Duration.ofDays(7);
    };
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.length() == "2024-01-01".length()
              ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }
}
