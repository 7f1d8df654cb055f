package dev.repocensus.transform.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what a {@link ByteSink} wrote. */
final class ByteSource {
  private final byte[] bytes;
  private int at;
  private final List<String> texts = new ArrayList<>();

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int getByte() {
    return bytes[at++];
  }

  long getVarint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  long getSigned() {
    long coded = getVarint();
    return (coded >>> 1) ^ -(coded & 1);
  }

  long getLong() {
    long value = 0;
    for (int b = 0; b < Long.BYTES; b++) {
      value |= (bytes[at++] & 0xFFL) << (8 * b);
    }
    return value;
  }

  byte[] getBytes() {
    int count = (int) getVarint();
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  String getText() {
    int known = (int) getVarint();
    if (known > 0) {
      return texts.get(known - 1);
    }
    int count = (int) getVarint();
    String text = new String(bytes, at, count, StandardCharsets.UTF_8);
    at += count;
    texts.add(text);
    return text;
  }
}
