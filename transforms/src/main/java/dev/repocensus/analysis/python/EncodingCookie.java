package dev.repocensus.analysis.python;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
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

  /** The charset of a name; null if CPython has no such text encoding. */
  static @Nullable Charset charset(String name) {
    String java =
        switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
          case "utf-8", "utf8", "u8", "utf", "utf-8-sig", "cp65001" -> "UTF-8";
          case "utf-7", "u7", "unicode-escape", "raw-unicode-escape" -> "ISO-8859-1";
          case "latin", "latin1", "l1", "8859", "cp819", "iso8859" -> "ISO-8859-1";
          case "ascii", "646", "us-ascii" -> "US-ASCII";
          case "mac-roman", "macroman", "macintosh" -> "x-MacRoman";
          case "mac-cyrillic", "maccyrillic" -> "x-MacCyrillic";
          case "cp932", "ms932", "mskanji" -> "windows-31j";
          case "cp949", "uhc", "ms949" -> "x-windows-949";
          case "cp950", "ms950" -> "x-windows-950";
          case "cp936", "ms936" -> "GBK";
          case "johab", "cp1361" -> "x-Johab";
          case "euc-jis-2004", "eucjis2004", "euc-jisx0213" -> "EUC-JP";
          case "utf-16", "utf16", "u16", "utf-32", "utf32", "u32" -> "";
          default -> name;
        };
    String lower = java.toLowerCase(Locale.ROOT);
    if (java.isEmpty() || lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
      return null;
    }
    try {
      return Charset.forName(java);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
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
