package dev.repocensus.transform.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of nullable whole numbers in as few bytes each as their range needs; a constant column
 * takes none.
 *
 * <p>Stored is {@code value - base + 1}, and 0 for NULL, so a code also orders NULL first.
 */
final class Packed {
  /** What {@link #get} gives for NULL; no column of the lake holds it. */
  static final long NULL = Long.MIN_VALUE;

  private final int length;
  private final long base;
  private final int width;
  private final byte[] data;

  private Packed(int length, long base, int width, byte[] data) {
    this.length = length;
    this.base = base;
    this.width = width;
    this.data = data;
  }

  /** Packs the first values of an array, {@link #NULL} standing for NULL. */
  static Packed of(long[] values, int length) {
    long low = Long.MAX_VALUE;
    long high = NULL;
    boolean nulls = false;
    for (int i = 0; i < length; i++) {
      long value = values[i];
      if (value == NULL) {
        nulls = true;
      } else {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (high == NULL) {
      return new Packed(length, 0, 0, new byte[0]);
    }
    if (!nulls && low == high) {
      return new Packed(length, low, 0, new byte[] {1});
    }
    // A range that overflows a long is stored whole, in the widest form.
    long span = high - low;
    int width = span < 0 || span == Long.MAX_VALUE ? Long.BYTES : widthOf(span + 1);
    return fill(values, length, width == Long.BYTES ? 0 : low, width);
  }

  private static int widthOf(long highestCode) {
    if (highestCode <= 0xFF) {
      return 1;
    }
    if (highestCode <= 0xFFFF) {
      return 2;
    }
    return highestCode <= 0xFFFF_FFFFL ? 4 : Long.BYTES;
  }

  private static Packed fill(long[] values, int length, long base, int width) {
    byte[] data = new byte[length * width];
    for (int i = 0, at = 0; i < length; i++, at += width) {
      long value = values[i];
      long code = width == Long.BYTES ? value : value == NULL ? 0 : value - base + 1;
      for (int b = 0; b < width; b++) {
        data[at + b] = (byte) (code >>> (8 * b));
      }
    }
    return new Packed(length, base, width, data);
  }

  int length() {
    return length;
  }

  /** The value at a row, or {@link #NULL}. */
  long get(int row) {
    if (width == 0) {
      return data.length == 0 ? NULL : base;
    }
    long code = 0;
    int at = row * width;
    for (int b = 0; b < width; b++) {
      code |= (data[at + b] & 0xFFL) << (8 * b);
    }
    if (width == Long.BYTES) {
      return code;
    }
    return code == 0 ? NULL : base + code - 1;
  }

  void writeTo(ByteSink sink) {
    sink.putVarint(length);
    sink.putLong(base);
    sink.putByte(width);
    sink.putBytes(data);
  }

  static Packed readFrom(ByteSource source) {
    int length = (int) source.getVarint();
    long base = source.getLong();
    int width = source.getByte();
    return new Packed(length, base, width, source.getBytes());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Packed that
        && length == that.length
        && base == that.base
        && width == that.width
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data) * 31 + length;
  }
}
