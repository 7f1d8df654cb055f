package dev.repocensus.analysis.manifest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place in Python source and what can be read there: layout, words and string literals. */
final class PythonSource {
  private static final String ESCAPES = "\\'\"abfnrtv\n";
  private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000B";

  private final String text;
  private int at;
  private int line = 1;

  PythonSource(String source) {
    this.text = source.replace("\r\n", "\n").replace('\r', '\n');
  }

  int line() {
    return line;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean isAt(String word) {
    return text.startsWith(word, at);
  }

  /** A place to come back to. */
  record Mark(int at, int line) {}

  Mark mark() {
    return new Mark(at, line);
  }

  void reset(Mark mark) {
    at = mark.at();
    line = mark.line();
  }

  /** The text between a place before and here. */
  String since(Mark mark) {
    return text.substring(mark.at(), at);
  }

  /** Whether one of these characters is here. */
  boolean isOneOf(String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  boolean accept(char c) {
    boolean here = is(c);
    if (here) {
      advance();
    }
    return here;
  }

  void advance() {
    if (is('\n')) {
      line++;
    }
    at++;
  }

  /** White space, comments and joined lines, and line ends unless they end a statement. */
  boolean skipLayout(boolean lineEnds) {
    int start = at;
    while (!isAtEnd()) {
      if (is('#')) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (isAt("\\\n")) {
        advance();
        advance();
      } else if (isSpace(text.charAt(at)) && (lineEnds || !is('\n'))) {
        advance();
      } else {
        break;
      }
    }
    return at > start;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\uFEFF';
  }

  /** How many blanks stand here, a tab counting as one. They are passed. */
  int indentation() {
    int start = at;
    while (isOneOf(" \t\f\uFEFF")) {
      at++;
    }
    return at - start;
  }

  /** The identifier or number here, empty if there is none. */
  String word() {
    int start = at;
    while (!isAtEnd() && Character.isJavaIdentifierPart(text.charAt(at)) && !is('\0')) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The names here with single dots between them. */
  String dottedName() {
    int start = at;
    word();
    while (at > start && is('.') && isNameStart(at + 1)) {
      at++;
      word();
    }
    return text.substring(start, at);
  }

  private boolean isNameStart(int place) {
    return place < text.length() && Character.isJavaIdentifierStart(text.charAt(place));
  }

  /** Whether a string literal starts here. */
  boolean isString() {
    return quoteBehindPrefix() >= 0;
  }

  private int quoteBehindPrefix() {
    int quote = at;
    while (quote < text.length()
        && quote < at + 3
        && "rRuUbBfFtT".indexOf(text.charAt(quote)) >= 0) {
      quote++;
    }
    boolean found =
        quote < text.length() && (text.charAt(quote) == '"' || text.charAt(quote) == '\'');
    return found ? quote : -1;
  }

  /**
   * Passes the string literal here and gives what it stands for; null for bytes, for formatted
   * strings and for escapes by number or name.
   */
  @Nullable String string() {
    int quote = quoteBehindPrefix();
    String prefix = text.substring(at, quote).toLowerCase(Locale.ROOT);
    String body = body(quote);
    boolean plain = prefix.chars().allMatch(c -> c == 'r' || c == 'u');
    if (!plain) {
      return null;
    }
    return prefix.indexOf('r') >= 0 || body.indexOf('\\') < 0 ? body : unescaped(body);
  }

  private String body(int quote) {
    String one = text.substring(quote, quote + 1);
    String close = text.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
    at = quote + close.length();
    int start = at;
    while (!isAtEnd() && !isAt(close) && (close.length() == 3 || !is('\n'))) {
      if (is('\\')) {
        advance();
      }
      advance();
    }
    String body = text.substring(start, Math.min(at, text.length()));
    at = Math.min(text.length(), at + (isAt(close) ? close.length() : 0));
    return body;
  }

  private static @Nullable String unescaped(String body) {
    StringBuilder plain = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        plain.append(c);
        continue;
      }
      char escaped = body.charAt(++i);
      int known = ESCAPES.indexOf(escaped);
      if (known < 0 && "xuUN01234567".indexOf(escaped) >= 0) {
        return null;
      }
      plain.append(
          known < 0
              ? "\\" + escaped
              : known < MEANINGS.length() ? MEANINGS.substring(known, known + 1) : "");
    }
    return plain.toString();
  }
}
