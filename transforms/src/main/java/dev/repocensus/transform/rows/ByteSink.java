package dev.repocensus.transform.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A growing array of bytes that an element is encoded into before it is sent on as a whole. A text
 * written twice is written once and named by its number after that.
 */
final class ByteSink {
  private byte[] bytes = new byte[512];
  private int length;
  private final Map<String, Integer> texts = new HashMap<>();

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      int wanted = Math.addExact(length, more);
      bytes =
          Arrays.copyOf(
              bytes, Math.max(wanted, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L)));
    }
  }

  void putByte(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  /** Seven bits a byte, low first; negative numbers take ten bytes. */
  void putVarint(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A signed number, small ones of either sign in few bytes. */
  void putSigned(long value) {
    putVarint((value << 1) ^ (value >> 63));
  }

  void putLong(long value) {
    reserve(Long.BYTES);
    for (int b = 0; b < Long.BYTES; b++) {
      bytes[length++] = (byte) (value >>> (8 * b));
    }
  }

  void putBytes(byte[] value) {
    putVarint(value.length);
    putRaw(value, value.length);
  }

  void putRaw(byte[] value, int count) {
    reserve(count);
    System.arraycopy(value, 0, bytes, length, count);
    length += count;
  }

  /** A text, as its number if it was written before. */
  void putText(String value) {
    Integer known = texts.putIfAbsent(value, texts.size() + 1);
    if (known != null) {
      putVarint(known);
      return;
    }
    putVarint(0);
    putBytes(value.getBytes(StandardCharsets.UTF_8));
  }
}
