package dev.repocensus.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The content of one text file: its path for messages, its bytes, and its text as UTF-8 with a byte
 * order mark stripped.
 *
 * <p>Bytes that are not UTF-8 become U+FFFD in {@link #text()} and make {@link #isUtf8()} false;
 * the reader of the format says what that means.
 */
public final class SourceText {
  private static final int BOM_LENGTH = 3;
  private static final char REPLACEMENT = '\uFFFD';

  private final String path;
  private final byte[] bytes;
  private final String text;
  private final boolean utf8;

  private SourceText(String path, byte[] bytes, String text, boolean utf8) {
    this.path = path;
    this.bytes = bytes;
    this.text = text;
    this.utf8 = utf8;
  }

  /** The content of the file at a path. The bytes are not copied. */
  public static SourceText of(String path, byte[] bytes) {
    int start = startsWithBom(bytes) ? BOM_LENGTH : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // A replacement character is written for bytes that are wrong, or stands in the file itself.
    boolean utf8 = text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes, start);
    return new SourceText(path, bytes, text, utf8);
  }

  private static boolean isUtf8(byte[] bytes, int start) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /** A text at a path, for tests and for texts that were never bytes. */
  public static SourceText of(String path, String text) {
    return of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= BOM_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** The path relative to the scope, with {@code /}. */
  public String path() {
    return path;
  }

  /** The bytes as they are on disk; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The text, without a byte order mark. */
  public String text() {
    return text;
  }

  /** Whether every byte was valid UTF-8. */
  public boolean isUtf8() {
    return utf8;
  }

  /** The first characters of the text, at most so many. */
  public String head(int characters) {
    return text.substring(0, Math.min(text.length(), characters));
  }
}
