package dev.repocensus.report;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the database says, as one line, and whose fault it is. */
final class SqlMessages {

  private static final Pattern QUOTED_STATEMENT =
      Pattern.compile("\\s*\\R\\s*LINE \\d+:.*", Pattern.DOTALL);

  private SqlMessages() {}

  static LakeException translate(SQLException e) {
    String message = oneLine(String.valueOf(e.getMessage()));
    LakeException.Kind kind =
        isAboutFiles(message) ? LakeException.Kind.LAKE : LakeException.Kind.QUESTION;
    return new LakeException(kind, message, e);
  }

  /** Without the quoted statement that follows, and without line breaks. */
  static String oneLine(String message) {
    String said = QUOTED_STATEMENT.matcher(message).replaceFirst("");
    return said.lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * A file of the lake that cannot be read is the lake's fault; any other file is the question's.
   */
  private static boolean isAboutFiles(String message) {
    String said = message.toLowerCase(Locale.ROOT);
    boolean speaksOfReading =
        said.startsWith("io error")
            || said.contains("parquet file")
            || said.contains("magic bytes")
            || said.startsWith("invalid error");
    return speaksOfReading && said.contains("v1/");
  }
}
