package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The encoding that a comment on line 1 or 2 declares (PEP 263). */
final class EncodingCookie {
  private static final byte[] WORD = "coding".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_NAME = 64;

  private EncodingCookie() {}

  /** The name as CPython normalises it ({@code utf-8}, {@code iso-8859-1}); null if none. */
  static @Nullable String find(byte[] text, int from, int to) {
    int firstEnd = lineEnd(text, from, to);
    String first = inLine(text, from, firstEnd);
    if (first != null || !isBlankOrComment(text, from, firstEnd) || firstEnd == to) {
      return first;
    }
    int second =
        text[firstEnd] == '\r' && firstEnd + 1 < to && text[firstEnd + 1] == '\n'
            ? firstEnd + 2
            : firstEnd + 1;
    return inLine(text, second, lineEnd(text, second, to));
  }

  private static int lineEnd(byte[] text, int from, int to) {
    int p = from;
    while (p < to && !CharClass.isNewline(text[p])) {
      p++;
    }
    return p;
  }

  private static boolean isBlankOrComment(byte[] text, int from, int to) {
    int p = skipBlank(text, from, to);
    return p == to || text[p] == '#';
  }

  private static int skipBlank(byte[] text, int from, int to) {
    int p = from;
    while (p < to && CharClass.isBlank(text[p])) {
      p++;
    }
    return p;
  }

  private static @Nullable String inLine(byte[] text, int from, int to) {
    int p = skipBlank(text, from, to);
    if (p == to || text[p] != '#') {
      return null;
    }
    for (; p + WORD.length < to; p++) {
      byte mark = text[p + WORD.length];
      if ((mark == ':' || mark == '=') && isWordAt(text, p)) {
        String name = name(text, p + WORD.length + 1, to);
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  private static boolean isWordAt(byte[] text, int p) {
    for (int i = 0; i < WORD.length; i++) {
      if (text[p + i] != WORD[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String name(byte[] text, int from, int to) {
    int start = from;
    while (start < to && (text[start] == ' ' || text[start] == '\t')) {
      start++;
    }
    int end = start;
    while (end < to && isNameByte(text[end]) && end - start < MAX_NAME) {
      end++;
    }
    return end == start
        ? null
        : normalised(new String(text, start, end - start, StandardCharsets.US_ASCII));
  }

  private static boolean isNameByte(byte b) {
    return b > 0 && (CharClass.isWord(b) || b == '-' || b == '.');
  }

  private static String normalised(String raw) {
    String name = raw.toLowerCase(Locale.ROOT).replace('_', '-');
    if (name.equals("utf-8") || name.startsWith("utf-8-")) {
      return "utf-8";
    }
    for (String latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
      if (name.equals(latin) || name.startsWith(latin + "-")) {
        return "iso-8859-1";
      }
    }
    return name;
  }
}
