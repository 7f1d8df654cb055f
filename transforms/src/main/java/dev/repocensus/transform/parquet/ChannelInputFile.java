package dev.repocensus.transform.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file of any file system that Beam knows as a file that Parquet reads.
 *
 * @param file the file; its file system must give a channel that seeks, as all of Beam's do
 */
public record ChannelInputFile(ResourceId file) implements InputFile {
  @Override
  public long getLength() throws IOException {
    return FileSystems.matchSingleFileSpec(file.toString()).sizeBytes();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new ChannelStream((SeekableByteChannel) FileSystems.open(file));
  }

  private static final class ChannelStream extends DelegatingSeekableInputStream {
    private final SeekableByteChannel channel;

    ChannelStream(SeekableByteChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      var unused = channel.position(position);
    }

    @Override
    public void readFully(ByteBuffer into) throws IOException {
      while (into.hasRemaining()) {
        if (channel.read(into) < 0) {
          throw new EOFException("the file ends too early");
        }
      }
    }
  }
}
