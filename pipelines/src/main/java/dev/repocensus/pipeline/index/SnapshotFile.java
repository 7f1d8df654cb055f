package dev.repocensus.pipeline.index;

import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.transform.parquet.ChannelInputFile;
import dev.repocensus.transform.parquet.TableReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;

/** One Parquet file of {@code index_releases} that lies by itself, whoever made it. */
public final class SnapshotFile {
  private static final String LAST_SEEN = "last_seen_ts";

  private SnapshotFile() {}

  /**
   * The instant of what a file says: the last one at which a release of it was seen. Its footer
   * tells, unless whoever wrote it left that out; then the rows are read.
   *
   * @throws IOException if it is not there, is no such file, or has no row
   */
  public static Instant takenAt(String path) throws IOException {
    ChannelInputFile file = new ChannelInputFile(FileSystems.matchNewResource(path, false));
    Optional<Instant> stated = stated(file);
    return stated.isPresent() ? stated.get() : read(file);
  }

  private static Optional<Instant> stated(ChannelInputFile file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      Instant newest = Instant.MIN;
      for (BlockMetaData block : reader.getFooter().getBlocks()) {
        Optional<Instant> last = lastSeen(block);
        if (last.isEmpty()) {
          return Optional.empty();
        }
        newest = last.get().isAfter(newest) ? last.get() : newest;
      }
      return newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(newest);
    } catch (RuntimeException broken) {
      throw new IOException("not a Parquet file that can be read: " + broken.getMessage(), broken);
    }
  }

  private static Optional<Instant> lastSeen(BlockMetaData block) {
    for (ColumnChunkMetaData column : block.getColumns()) {
      if (column.getPath().toDotString().equals(LAST_SEEN)
          && column.getStatistics() instanceof LongStatistics known
          && known.hasNonNullValue()
          && column.getPrimitiveType().getLogicalTypeAnnotation()
              instanceof TimestampLogicalTypeAnnotation time
          && time.getUnit() != TimeUnit.NANOS) {
        ChronoUnit unit = time.getUnit() == TimeUnit.MILLIS ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
        return Optional.of(Instant.EPOCH.plus(known.getMax(), unit));
      }
    }
    return Optional.empty();
  }

  private static Instant read(ChannelInputFile file) throws IOException {
    Newest newest = new Newest();
    TableReader.of(IndexTables.RELEASES).read(file, row -> newest.add(row.lastSeenTs()));
    if (newest.instant.equals(Instant.MIN)) {
      throw new FileNotFoundException("it holds no release");
    }
    return newest.instant;
  }

  private static final class Newest {
    private Instant instant = Instant.MIN;

    void add(Instant other) {
      instant = other.isAfter(instant) ? other : instant;
    }
  }
}
