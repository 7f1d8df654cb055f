package dev.repocensus.pipeline.publish;

import dev.repocensus.schema.table.AvroSchemas;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.WrittenFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Reopens a staged file before anybody may see it: it must be whole, of its table's schema, and
 * hold the rows it should.
 */
final class FooterCheck {
  private FooterCheck() {}

  static void of(ResourceId file, WrittenFile written) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new ChannelInputFile(file))) {
      if (reader.getRecordCount() != written.rows()) {
        throw new IOException(
            file
                + " holds "
                + reader.getRecordCount()
                + " rows, "
                + written.rows()
                + " were written");
      }
      String schema = reader.getFileMetaData().getKeyValueMetaData().get("parquet.avro.schema");
      if (!AvroSchemas.of(Tables.byName(written.table()).orElseThrow()).toString().equals(schema)) {
        throw new IOException(file + " does not have the schema of table " + written.table());
      }
    }
  }

  private record ChannelInputFile(ResourceId file) implements InputFile {
    @Override
    public long getLength() throws IOException {
      return FileSystems.matchSingleFileSpec(file.toString()).sizeBytes();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return new ChannelStream((SeekableByteChannel) FileSystems.open(file));
    }
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
