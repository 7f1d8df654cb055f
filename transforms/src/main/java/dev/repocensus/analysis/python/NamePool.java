package dev.repocensus.analysis.python;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strings for spans of bytes; a span seen before costs no allocation. Bounded in size. */
final class NamePool {
  private static final int SIZE = 1 << 15;
  private static final int MAX_LENGTH = 128;

  private @Nullable String[] slots = new @Nullable String[SIZE];
  private byte[][] keys = new byte[SIZE][];
  private int count;

  /** The name at these UTF-8 bytes, NFKC-normalised as CPython does (PEP 3131). */
  String name(byte[] bytes, int start, int end) {
    int hash = 0;
    int high = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + bytes[i];
      high |= bytes[i];
    }
    if (high < 0) {
      String raw = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      return Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }
    return end - start > MAX_LENGTH
        ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
        : pooled(bytes, start, end, hash);
  }

  private String pooled(byte[] bytes, int start, int end, int hash) {
    int slot = (hash ^ hash >>> 15) & SIZE - 1;
    for (String known = slots[slot]; known != null; known = slots[slot]) {
      if (Arrays.equals(keys[slot], 0, keys[slot].length, bytes, start, end)) {
        return known;
      }
      slot = slot + 1 & SIZE - 1;
    }
    String fresh = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    // Hostile input could fill the table; starting anew keeps probes short and memory bounded.
    if (++count > SIZE / 2) {
      slots = new @Nullable String[SIZE];
      keys = new byte[SIZE][];
      count = 0;
    } else {
      slots[slot] = fresh;
      keys[slot] = Arrays.copyOfRange(bytes, start, end);
    }
    return fresh;
  }
}
