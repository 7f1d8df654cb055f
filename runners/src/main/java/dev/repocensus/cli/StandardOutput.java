package dev.repocensus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that remembers whether data was lost. A reader that went away (`| head`) has seen
 * what it wanted; a full disk has not.
 */
final class StandardOutput extends OutputStream {

  private final BufferedOutputStream out;
  private boolean isClosed;
  private boolean isLost;

  StandardOutput(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** True if something was not written and somebody still waits for it. */
  boolean isLost() {
    return isLost;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    guarded(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    guarded(out::flush);
  }

  private void guarded(Write write) throws IOException {
    if (isClosed) {
      throw new IOException("closed");
    }
    try {
      write.run();
    } catch (IOException e) {
      isClosed = true;
      isLost = !String.valueOf(e.getMessage()).contains("Broken pipe");
      throw e;
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
