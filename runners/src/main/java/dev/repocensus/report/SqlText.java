package dev.repocensus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The little that must be known about SQL without running it: where a statement ends, which words
 * it has, whether it only reads. Quotes, dollar quotes and comments are respected; anything else is
 * the engine's business.
 */
final class SqlText {

  private static final Set<String> READING =
      Set.of(
          "select",
          "with",
          "from",
          "values",
          "table",
          "describe",
          "desc",
          "show",
          "summarize",
          "explain",
          "pivot",
          "unpivot");

  private SqlText() {}

  /** The statements of a text, without comments, in order; none if there is nothing but space. */
  static List<String> statements(String text) {
    List<String> found = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = endOfToken(text, at);
      if (isComment(text, at)) {
        current.append(' ');
      } else if (text.charAt(at) == ';') {
        keep(found, current);
      } else {
        current.append(text, at, end);
      }
      at = end;
    }
    keep(found, current);
    return List.copyOf(found);
  }

  private static void keep(List<String> found, StringBuilder current) {
    String statement = current.toString().strip();
    current.setLength(0);
    if (!statement.isEmpty()) {
      found.add(statement);
    }
  }

  /** True for a statement that cannot write: judged by its first words. */
  static boolean onlyReads(String statement) {
    List<String> words = firstWords(statement);
    if (words.isEmpty() || !READING.contains(words.get(0))) {
      return false;
    }
    return !words.get(0).equals("explain") || explainsReading(words);
  }

  private static boolean explainsReading(List<String> words) {
    int subject = words.size() > 1 && words.get(1).equals("analyze") ? 2 : 1;
    return words.size() > subject && READING.contains(words.get(subject));
  }

  private static List<String> firstWords(String statement) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < statement.length() && words.size() < 3) {
      char c = statement.charAt(at);
      if (Character.isWhitespace(c) || c == '(') {
        at++;
      } else if (isWord(c)) {
        int end = endOfWord(statement, at);
        words.add(statement.substring(at, end).toLowerCase(Locale.ROOT));
        at = end;
      } else {
        return words;
      }
    }
    return words;
  }

  /** Every identifier-like word outside strings and comments, in lower case. */
  static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfToken(text, at);
      char c = text.charAt(at);
      if (isWord(c)) {
        words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
      } else if (c == '"' && end - at > 2) {
        words.add(text.substring(at + 1, end - 1).toLowerCase(Locale.ROOT));
      }
      at = end;
    }
    return words;
  }

  /** A text as a SQL string literal. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static boolean isComment(String text, int at) {
    return text.startsWith("--", at) || text.startsWith("/*", at);
  }

  private static int endOfToken(String text, int at) {
    char c = text.charAt(at);
    if (text.startsWith("--", at)) {
      return endOf(text, "\n", at);
    }
    if (text.startsWith("/*", at)) {
      return endOf(text, "*/", at + 2);
    }
    if (c == '\'' || c == '"') {
      return endOf(text, String.valueOf(c), at + 1);
    }
    if (c == '$') {
      return endOfDollar(text, at);
    }
    return isWord(c) ? endOfWord(text, at) : at + 1;
  }

  private static int endOfDollar(String text, int at) {
    int tag = at + 1;
    while (tag < text.length() && isWord(text.charAt(tag))) {
      tag++;
    }
    boolean opens = tag < text.length() && text.charAt(tag) == '$';
    return opens ? endOf(text, text.substring(at, tag + 1), tag + 1) : at + 1;
  }

  private static int endOf(String text, String closing, int from) {
    int found = text.indexOf(closing, from);
    return found < 0 ? text.length() : found + closing.length();
  }

  private static int endOfWord(String text, int at) {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
