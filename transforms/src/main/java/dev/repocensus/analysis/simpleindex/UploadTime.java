package dev.repocensus.analysis.simpleindex;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The time of an upload (PEP 700): ISO 8601, with fractions of a second or without. */
final class UploadTime {
  private static final int DATE = 10;

  private UploadTime() {}

  /** The instant in whole microseconds, UTC where no offset is written; null for anything else. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() < DATE) {
      return null;
    }
    String time = text.strip().replace(' ', 'T');
    try {
      boolean hasOffset = time.endsWith("Z") || time.lastIndexOf('+') > 0 || hasMinus(time);
      Instant instant =
          hasOffset
              ? OffsetDateTime.parse(time).toInstant()
              : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
      return instant.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private static boolean hasMinus(String time) {
    return time.lastIndexOf('-') > time.indexOf('T') && time.indexOf('T') > 0;
  }
}
