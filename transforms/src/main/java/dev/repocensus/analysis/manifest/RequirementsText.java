package dev.repocensus.analysis.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a requirements file as pip decodes it: a byte order mark decides, else a coding
 * comment in the first two lines (PEP 263), else UTF-8.
 *
 * @param text with the mark removed; bytes that do not decode are replaced
 * @param isValid whether the encoding is known and every byte decodes
 */
record RequirementsText(String text, boolean isValid) {
  private static final Pattern CODING = Pattern.compile("coding[:=]\\s*([-\\w.]+)");
  private static final int COMMENT_LIMIT = 1000;

  /** The bytes as the characters of Latin-1. */
  private record Mark(String bytes, String encoding) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("\u00EF\u00BB\u00BF", "UTF-8"),
          new Mark("\0\0\u00FE\u00FF", "UTF-32BE"),
          new Mark("\u00FF\u00FE\0\0", "UTF-32LE"),
          new Mark("\u00FE\u00FF", "UTF-16BE"),
          new Mark("\u00FF\u00FE", "UTF-16LE"));

  static RequirementsText of(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (startsWith(bytes, mark.bytes())) {
        return decode(bytes, mark.bytes().length(), Charset.forName(mark.encoding()), true);
      }
    }
    return byComment(bytes);
  }

  /** Whether the bytes start with the mark of an encoding in which NUL bytes are normal. */
  static boolean hasWideMark(byte[] bytes) {
    return MARKS.stream().skip(1).anyMatch(mark -> startsWith(bytes, mark.bytes()));
  }

  private static boolean startsWith(byte[] bytes, String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static RequirementsText byComment(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, COMMENT_LIMIT), StandardCharsets.ISO_8859_1);
    String[] lines = head.split("\n", 3);
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher coding = CODING.matcher(lines[i]);
      if (lines[i].startsWith("#") && coding.find()) {
        return named(bytes, coding.group(1));
      }
    }
    return decode(bytes, 0, StandardCharsets.UTF_8, true);
  }

  private static RequirementsText named(byte[] bytes, String encoding) {
    String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
    if (name.startsWith("latin")) {
      name = name.replace("latin-", "latin");
    }
    boolean known = name.matches("[a-z0-9][-a-z0-9.]*") && Charset.isSupported(name);
    return decode(bytes, 0, known ? Charset.forName(name) : StandardCharsets.UTF_8, known);
  }

  private static RequirementsText decode(byte[] bytes, int from, Charset charset, boolean known) {
    ByteBuffer body = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(body)
              .toString();
      return new RequirementsText(text, known);
    } catch (CharacterCodingException broken) {
      return new RequirementsText(new String(bytes, from, bytes.length - from, charset), false);
    }
  }

  /** The lines, ended by any of the characters that end a line for Python. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text.charAt(i))) {
        lines.add(text.substring(start, i));
        boolean pair = text.charAt(i) == '\r' && text.startsWith("\n", i + 1);
        i += pair ? 1 : 0;
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static boolean endsLine(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= 0x1C && c <= 0x1E)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
