package dev.repocensus.analysis.packaging;

import org.jspecify.annotations.Nullable;

/** The text between the quotes of a Python string literal. */
final class PythonLiteral {
  private static final String SIMPLE = "\\'\"abfnrtv";
  private static final String MEANING = "\\'\"\u0007\b\f\n\r\t\u000B";

  private PythonLiteral() {}

  /**
   * The text it stands for; null if Python would refuse it. An unknown escape stands for itself.
   */
  static @Nullable String unescape(String body) {
    if (body.indexOf('\n') >= 0 || body.indexOf('\r') >= 0 || body.indexOf('\0') >= 0) {
      return null;
    }
    StringBuilder text = new StringBuilder(body.length());
    int at = 0;
    while (at < body.length()) {
      char c = body.charAt(at);
      if (c != '\\') {
        text.append(c);
        at++;
        continue;
      }
      if (at + 1 == body.length()) {
        return null;
      }
      int simple = SIMPLE.indexOf(body.charAt(at + 1));
      text.append(simple >= 0 ? MEANING.substring(simple, simple + 1) : body.substring(at, at + 2));
      at += 2;
    }
    return text.toString();
  }
}
