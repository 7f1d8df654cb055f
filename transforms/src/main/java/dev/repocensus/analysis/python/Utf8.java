package dev.repocensus.analysis.python;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the first byte that is not well-formed UTF-8 (Unicode, table 3-7). */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Offset of the first malformed sequence in [from, to), or {@code to}. */
  static int firstInvalid(byte[] text, int from, int to) {
    int p = from;
    while (p < to) {
      if (p + 8 <= to && ((long) LONGS.get(text, p) & HIGH_BITS) == 0) {
        p += 8;
      } else if (text[p] >= 0) {
        p++;
      } else {
        int length = sequence(text, p, to);
        if (length == 0) {
          return p;
        }
        p += length;
      }
    }
    return to;
  }

  /** Whether all is ASCII without a NUL byte, as most source is. */
  static boolean isPlain(byte[] text, int to) {
    int p = 0;
    while (p + 8 <= to) {
      long word = (long) LONGS.get(text, p);
      if (((word - ONES | word) & HIGH_BITS) != 0) {
        return false;
      }
      p += 8;
    }
    while (p < to && text[p] > 0) {
      p++;
    }
    return p == to;
  }

  /** Offset of the first NUL byte, or {@code to}. */
  static int firstNul(byte[] text, int to) {
    int p = 0;
    while (p + 8 <= to && !hasNul((long) LONGS.get(text, p))) {
      p += 8;
    }
    while (p < to && text[p] != 0) {
      p++;
    }
    return p;
  }

  private static boolean hasNul(long word) {
    return (word - ONES & ~word & HIGH_BITS) != 0;
  }

  private static int sequence(byte[] text, int p, int to) {
    int lead = text[p] & 0xff;
    int length = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (p + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((text[p + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length > 2 && !isSecondValid(lead, text[p + 1] & 0xff) ? 0 : length;
  }

  private static boolean isSecondValid(int lead, int second) {
    return switch (lead) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second <= 0x9f;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second <= 0x8f;
      default -> true;
    };
  }
}
