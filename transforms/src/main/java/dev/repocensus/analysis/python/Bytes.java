package dev.repocensus.analysis.python;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches that look at eight bytes at a time. */
final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Bytes() {}

  /** Offset of the next {@code \n} or {@code \r} in [from, to), or {@code to}. */
  static int nextNewline(byte[] text, int from, int to) {
    return next(text, from, to, (byte) '\n', (byte) '\r');
  }

  /** Offset of the next of two bytes in [from, to), or {@code to}. */
  static int next(byte[] text, int from, int to, byte first, byte second) {
    long firsts = ONES * first;
    long seconds = ONES * second;
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long word = (long) LONGS.get(text, p);
      long zeros = zeros(word ^ firsts) | zeros(word ^ seconds);
      if (zeros != 0) {
        return p + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
    }
    while (p < to && text[p] != first && text[p] != second) {
      p++;
    }
    return p;
  }

  /** The high bit of the lowest zero byte, and perhaps of bytes above it. */
  private static long zeros(long word) {
    return word - ONES & ~word & HIGH_BITS;
  }
}
