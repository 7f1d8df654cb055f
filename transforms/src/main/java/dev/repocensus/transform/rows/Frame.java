package dev.repocensus.transform.rows;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An encoded element on a stream: its length in four bytes, then its bytes, so that it nests in any
 * other coder.
 */
final class Frame {
  private Frame() {}

  static void write(ByteSink sink, OutputStream out) throws IOException {
    int length = sink.length();
    out.write(
        new byte[] {
          (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
    out.write(sink.array(), 0, length);
  }

  static ByteSource read(InputStream in) throws IOException {
    int length = new DataInputStream(in).readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new EOFException("an element of " + length + " bytes ends after " + bytes.length);
    }
    return new ByteSource(bytes);
  }
}
