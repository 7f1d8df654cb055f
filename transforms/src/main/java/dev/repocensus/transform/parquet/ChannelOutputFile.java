package dev.repocensus.transform.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A channel of any file system as a file that Parquet writes; counts and digests the bytes on their
 * way.
 */
final class ChannelOutputFile implements OutputFile {
  private final OutputStream out;
  private final MessageDigest digest;
  private long position;

  ChannelOutputFile(WritableByteChannel channel, MessageDigest digest) {
    this.out = Channels.newOutputStream(channel);
    this.digest = digest;
  }

  long bytes() {
    return position;
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new Counted();
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return new Counted();
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private final class Counted extends PositionOutputStream {
    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      digest.update(bytes, from, count);
      position += count;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
