package dev.repocensus.analysis.packaging;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes credentials out of URLs before anything is stored: the user part before {@code @} and the
 * values of query parameters that carry a secret become {@code ***}. A reference to an environment
 * variable, {@code ${VAR}}, is not a secret and stays, as does the user {@code git}.
 */
public final class Redaction {
  private static final String HIDDEN = "***";
  private static final int EXCERPT = 160;

  private static final Pattern PARAMETER =
      Pattern.compile("([?&;#])([^=&;#?\\s/]++)=([^&#\\s\"']++)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z0-9_]{1,200}}");
  private static final List<String> SECRET_PARTS =
      List.of(
          "token", "passw", "secret", "signature", "apikey", "api_key", "api-key", "credential");
  private static final List<String> SECRET_NAMES =
      List.of("auth", "key", "pwd", "pass", "sig", "code", "authorization", "access_key");

  private Redaction() {}

  /** The same text with every credential of every URL in it hidden. */
  public static String url(String text) {
    return hideParameters(hideUsers(text));
  }

  /** The start of a text without credentials, on one line, for a message. */
  public static String excerpt(String text) {
    String start = text.length() <= 8 * EXCERPT ? text : text.substring(0, 8 * EXCERPT);
    String safe = url(start).replaceAll("\\p{Cntrl}", " ");
    return safe.length() <= EXCERPT ? safe : safe.substring(0, EXCERPT) + "…";
  }

  private static String hideUsers(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    int done = 0;
    for (int slashes = text.indexOf("://"); slashes >= 0; slashes = text.indexOf("://", done)) {
      int start = slashes + 3;
      int at = endOfUser(text, start);
      safe.append(text, done, start);
      if (at > start) {
        safe.append(hideUser(text.substring(start, at)));
      }
      done = Math.max(at, start);
    }
    return safe.append(text, done, text.length()).toString();
  }

  /** The place of the {@code @} behind a user part, or -1: the last one of the authority. */
  private static int endOfUser(String text, int start) {
    int end = start;
    int last = -1;
    while (end < text.length() && !endsAuthority(text.charAt(end))) {
      last = text.charAt(end) == '@' ? end : last;
      end++;
    }
    return last >= 0 || hasPort(text.substring(start, end)) ? last : atBeforeBlank(text, end);
  }

  private static boolean endsAuthority(char c) {
    return c == '/' || c == '?' || c == '#' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return Blank.is(c) || c == '"' || c == '\'';
  }

  /** Whether what looks like an authority without a user can be one: no colon, or a port. */
  private static boolean hasPort(String authority) {
    int colon = authority.lastIndexOf(':');
    String port = authority.substring(colon + 1);
    return colon < 0
        || authority.endsWith("]")
        || VARIABLE.matcher(port).matches()
        || port.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * A password may hold a raw slash, or be cut off: then all up to the next {@code @} is hidden.
   */
  private static int atBeforeBlank(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '@' && !isBlank(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '@' ? end : from;
  }

  private static String hideUser(String user) {
    boolean open = user.equals("git");
    for (String part : open ? List.<String>of() : List.of(user.split(":", 2))) {
      if (!part.isEmpty() && !VARIABLE.matcher(part).matches()) {
        return HIDDEN;
      }
    }
    return user;
  }

  private static String hideParameters(String text) {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            match ->
                isSecret(match.group(2)) && !VARIABLE.matcher(match.group(3)).matches()
                    ? Matcher.quoteReplacement(match.group(1) + match.group(2) + "=" + HIDDEN)
                    : Matcher.quoteReplacement(match.group()));
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET_NAMES.contains(lower) || SECRET_PARTS.stream().anyMatch(lower::contains);
  }
}
