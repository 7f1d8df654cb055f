package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;

/**
 * What the first lines say about a file: whether it was generated. Also keeps the place of the
 * first byte that is not valid UTF-8, since CPython lets one pass inside a comment.
 */
final class SourceHead {
  private static final int LINES = 5;
  private static final byte[][] NOTICES = {
    "generated".getBytes(StandardCharsets.US_ASCII),
    "do not edit".getBytes(StandardCharsets.US_ASCII)
  };

  private byte[] text = new byte[0];
  private int length;
  private int end;
  private int invalid;
  private boolean isGenerated;

  void reset(byte[] bytes, int size, int firstInvalid) {
    text = bytes;
    length = size;
    invalid = firstInvalid;
    isGenerated = false;
    end = 0;
    for (int line = 0; line < LINES && end < size; line++) {
      while (end < size && !CharClass.isNewline(bytes[end])) {
        end++;
      }
      end += bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1;
    }
  }

  /** Tells of a comment. */
  void prose(int from, int to) {
    notice(from, to);
    if (invalid >= from && invalid < to) {
      invalid = Utf8.firstInvalid(text, to, length);
    }
  }

  /** Tells of a string that is a statement. */
  void notice(int from, int to) {
    if (from >= end || isGenerated) {
      return;
    }
    for (byte[] notice : NOTICES) {
      for (int i = from; i + notice.length <= Math.min(to, end); i++) {
        isGenerated |= matches(i, notice);
      }
    }
  }

  private boolean matches(int at, byte[] notice) {
    for (int i = 0; i < notice.length; i++) {
      int c = text[at + i];
      if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != notice[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isGenerated() {
    return isGenerated;
  }

  /** Offset of the first byte outside comments that is not UTF-8; the length if there is none. */
  int invalid() {
    return invalid;
  }
}
