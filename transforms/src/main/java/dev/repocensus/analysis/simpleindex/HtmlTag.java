package dev.repocensus.analysis.simpleindex;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A start or end tag: its name in lower case, {@code /} in front of an end, and its attributes with
 * their entities decoded. Of an attribute that comes twice the first counts, as in HTML.
 */
record HtmlTag(String name, Map<String, String> attributes) {

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  /** Reads what stands between the angle brackets; any text gives a tag. */
  static HtmlTag parse(CharSequence inside) {
    String text = inside.toString();
    int at = 0;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    Map<String, String> attributes = new TreeMap<>();
    String name = text.substring(0, at).toLowerCase(Locale.ROOT);
    while (at < text.length()) {
      at = attribute(text, at, attributes);
    }
    return new HtmlTag(name, attributes);
  }

  private static int attribute(String text, int from, Map<String, String> attributes) {
    int start = skipBlank(text, from);
    int end = start;
    while (end < text.length() && text.charAt(end) != '=' && !isBlank(text.charAt(end))) {
      end++;
    }
    String key = text.substring(start, end).toLowerCase(Locale.ROOT);
    int equals = skipBlank(text, end);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      put(attributes, key, "");
      return Math.max(equals, from + 1);
    }
    int value = skipBlank(text, equals + 1);
    boolean isQuoted =
        value < text.length() && (text.charAt(value) == '"' || text.charAt(value) == '\'');
    int stop = isQuoted ? text.indexOf(text.charAt(value), value + 1) : wordEnd(text, value);
    int close = stop < 0 ? text.length() : stop;
    put(attributes, key, HtmlEntities.decode(text.substring(isQuoted ? value + 1 : value, close)));
    return isQuoted ? close + 1 : Math.max(close, from + 1);
  }

  private static void put(Map<String, String> attributes, String key, String value) {
    if (!key.isEmpty() && !key.equals("/")) {
      attributes.putIfAbsent(key, value);
    }
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int skipBlank(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c <= ' ';
  }
}
