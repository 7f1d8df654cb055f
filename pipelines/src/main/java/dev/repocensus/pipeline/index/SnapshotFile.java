package dev.repocensus.pipeline.index;

import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.transform.parquet.ChannelInputFile;
import dev.repocensus.transform.parquet.TableReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.beam.sdk.io.FileSystems;

/** One Parquet file of {@code index_releases} that lies by itself, whoever made it. */
public final class SnapshotFile {
  private SnapshotFile() {}

  /**
   * The instant of what a file says: the last one at which a release of it was seen.
   *
   * @throws IOException if it is not there, is no such file, or has no row
   */
  public static Instant takenAt(String path) throws IOException {
    AtomicReference<Instant> newest = new AtomicReference<>(Instant.MIN);
    TableReader.of(IndexTables.RELEASES)
        .read(
            new ChannelInputFile(FileSystems.matchNewResource(path, false)),
            row -> newest.accumulateAndGet(row.lastSeenTs(), (a, b) -> a.isAfter(b) ? a : b));
    if (newest.get().equals(Instant.MIN)) {
      throw new FileNotFoundException("it holds no release");
    }
    return newest.get();
  }
}
