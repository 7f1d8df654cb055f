package dev.repocensus.analysis.simpleindex;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references that index pages use: five names, and numbers. */
final class HtmlEntities {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
  private static final int HEX = 16;
  private static final int DECIMAL = 10;

  private HtmlEntities() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    String name = found.group(3);
    if (name != null) {
      return NAMED.getOrDefault(name, found.group());
    }
    String decimal = found.group(1);
    int point =
        decimal == null
            ? Integer.parseInt(found.group(2), HEX)
            : Integer.parseInt(decimal, DECIMAL);
    return Character.isValidCodePoint(point) ? Character.toString(point) : found.group();
  }
}
