package dev.repocensus.analysis.python;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Line numbers of byte offsets. Asked in ascending order the whole text is counted once; {@code
 * \r\n} and a lone {@code \r} end one line, as in CPython.
 */
final class LineCounter {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

  private byte[] text = new byte[0];
  private int seen;
  private int line;
  private int lineStart;

  void reset(byte[] bytes) {
    text = bytes;
    seen = 0;
    line = 1;
    lineStart = 0;
  }

  /** The line of the offset, from 1. */
  int lineAt(int offset) {
    if (offset < seen) {
      reset(text);
    }
    int more = newlines(seen, offset);
    if (more > 0) {
      line += more;
      lineStart = offset;
      while (!CharClass.isNewline(text[lineStart - 1])) {
        lineStart--;
      }
    }
    seen = offset;
    return line;
  }

  /** Bytes between the offset and the start of its line. */
  int columnAt(int offset) {
    lineAt(offset);
    return offset - lineStart;
  }

  /** The line of an offset that may lie before the last one asked for, which stays remembered. */
  int lineOf(int offset) {
    return 1 + newlines(0, offset);
  }

  /** The column of such an offset: a walk back to the start of its line. */
  int columnOf(int offset) {
    int start = offset;
    while (start > 0 && !CharClass.isNewline(text[start - 1])) {
      start--;
    }
    return offset - start;
  }

  /** How many lines end between two offsets. */
  int newlines(int from, int to) {
    int n = 0;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) LONGS.get(text, i);
      n += count(word, '\n');
      if (mayHold(word, '\r')) {
        n += loneReturns(i, i + 8);
      }
    }
    for (; i < to; i++) {
      n += text[i] == '\n' || (text[i] == '\r' && !isBeforeNewline(i)) ? 1 : 0;
    }
    return n;
  }

  private int loneReturns(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += text[i] == '\r' && !isBeforeNewline(i) ? 1 : 0;
    }
    return n;
  }

  private boolean isBeforeNewline(int i) {
    return i + 1 < text.length && text[i + 1] == '\n';
  }

  private static boolean mayHold(long word, char c) {
    long x = word ^ ONES * c;
    return (x - ONES & ~x & ~LOW) != 0;
  }

  private static int count(long word, char c) {
    long x = word ^ ONES * c;
    long nonZero = (x & LOW) + LOW | x | LOW;
    return Long.bitCount(~nonZero);
  }
}
