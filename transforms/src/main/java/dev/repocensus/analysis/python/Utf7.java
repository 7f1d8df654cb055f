package dev.repocensus.analysis.python;

import org.jspecify.annotations.Nullable;

/** UTF-7 (RFC 2152) as CPython decodes it; Java has no such charset. */
final class Utf7 {
  private final byte[] source;
  private final int size;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private Utf7(byte[] source, int size) {
    this.source = source;
    this.size = size;
  }

  /** The text; null if the bytes are none. */
  static @Nullable String decode(byte[] source, int size) {
    return new Utf7(source, size).decode();
  }

  private @Nullable String decode() {
    while (at < size) {
      byte b = source[at++];
      if (b < 0) {
        return null;
      }
      if (b != '+') {
        text.append((char) b);
      } else if (at < size && source[at] == '-') {
        text.append('+');
        at++;
      } else if (!shifted()) {
        return null;
      }
    }
    return text.toString();
  }

  /** Reads UTF-16 in base 64, up to the byte that is none of its digits. */
  private boolean shifted() {
    int start = at;
    int bits = 0;
    int buffer = 0;
    while (at < size && digit(source[at]) >= 0) {
      buffer = buffer << 6 | digit(source[at++]);
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        text.append((char) (buffer >>> bits));
        buffer &= (1 << bits) - 1;
      }
    }
    if (at == start) {
      return at == size;
    }
    at += at < size && source[at] == '-' ? 1 : 0;
    return bits < 6 && buffer == 0;
  }

  private static int digit(byte b) {
    if (b >= 'A' && b <= 'Z') {
      return b - 'A';
    }
    if (b >= 'a' && b <= 'z') {
      return b - 'a' + 26;
    }
    if (b >= '0' && b <= '9') {
      return b - '0' + 52;
    }
    return b == '+' ? 62 : b == '/' ? 63 : -1;
  }
}
