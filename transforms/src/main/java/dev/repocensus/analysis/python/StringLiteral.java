package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The value of a string literal with its prefix and quotes, as CPython would compute it. */
final class StringLiteral {
  private final String raw;
  private final StringBuilder value = new StringBuilder();
  private int at;

  private StringLiteral(String raw) {
    this.raw = raw;
  }

  /**
   * The value of the literal at these bytes.
   *
   * @param start first byte of the prefix, or of the quote
   * @param quote first quote
   * @param end after the last quote
   * @return null for bytes literals, interpolated strings and literals that CPython refuses
   */
  static @Nullable String decode(byte[] text, int start, int quote, int end) {
    boolean isRaw = false;
    for (int i = start; i < quote; i++) {
      int c = text[i] | 0x20;
      if (c != 'r' && c != 'u') {
        return null;
      }
      isRaw |= c == 'r';
    }
    int width = isTriple(text, quote, end) ? 3 : 1;
    if (end - quote < 2 * width) {
      return null;
    }
    String body =
        new String(text, quote + width, end - quote - 2 * width, StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    return isRaw || body.indexOf('\\') < 0 ? body : new StringLiteral(body).unescape();
  }

  static boolean isTriple(byte[] text, int quote, int end) {
    return quote + 2 < end && text[quote + 1] == text[quote] && text[quote + 2] == text[quote];
  }

  private @Nullable String unescape() {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c != '\\' || at == raw.length()) {
        value.append(c);
      } else if (!escape(raw.charAt(at++))) {
        return null;
      }
    }
    return value.toString();
  }

  private boolean escape(char c) {
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> value.append(c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000b');
      case 'x' -> {
        return codePoint(2);
      }
      case 'u' -> {
        return codePoint(4);
      }
      case 'U' -> {
        return codePoint(8);
      }
      case 'N' -> {
        return named();
      }
      default -> {
        if (c >= '0' && c <= '7') {
          octal(c);
        } else {
          value.append('\\').append(c);
        }
      }
    }
    return true;
  }

  private void octal(char first) {
    int code = first - '0';
    for (int n = 1; n < 3 && at < raw.length(); n++) {
      int digit = raw.charAt(at) - '0';
      if (digit < 0 || digit > 7) {
        break;
      }
      code = code * 8 + digit;
      at++;
    }
    value.append((char) code);
  }

  private boolean codePoint(int digits) {
    long code = 0;
    for (int n = 0; n < digits; n++) {
      int digit = at < raw.length() ? Character.digit(raw.charAt(at++), 16) : -1;
      if (digit < 0) {
        return false;
      }
      code = code * 16 + digit;
    }
    if (code > Character.MAX_CODE_POINT) {
      return false;
    }
    value.appendCodePoint((int) code);
    return true;
  }

  private boolean named() {
    int close = raw.indexOf('}', at);
    if (close < 0 || raw.charAt(at) != '{') {
      return false;
    }
    try {
      value.appendCodePoint(Character.codePointOf(raw.substring(at + 1, close)));
    } catch (IllegalArgumentException unknownName) {
      return false;
    }
    at = close + 1;
    return true;
  }
}
