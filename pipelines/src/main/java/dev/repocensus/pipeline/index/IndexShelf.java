package dev.repocensus.pipeline.index;

import dev.repocensus.pipeline.publish.LakeFolder;
import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.schema.table.IndexViews;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.parquet.ChannelInputFile;
import dev.repocensus.transform.parquet.TableFile;
import dev.repocensus.transform.parquet.TableReader;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;

/**
 * The snapshots that a lake holds, or a folder that is laid out like its {@code v1/index}. Nothing
 * that lies here is ever written over: a snapshot is a set of files of its own, and is there once
 * its row of {@code index_snapshot} is.
 */
public final class IndexShelf {
  private static final String VIEWS = "v1/sql/index.duckdb.sql";

  private final LakeFolder folder;
  private final String root;

  private IndexShelf(LakeFolder folder, String root) {
    this.folder = folder;
    this.root = root;
  }

  /** The snapshots of a lake, which need not exist yet. */
  public static IndexShelf ofLake(String lake) {
    return new IndexShelf(new LakeFolder(lake), SnapshotPlace.ROOT);
  }

  /** The snapshots of a folder that holds one folder for each index. */
  public static IndexShelf ofFolder(String folder) {
    return new IndexShelf(new LakeFolder(folder), "");
  }

  /**
   * Every snapshot that is there, by index and then by instant.
   *
   * @throws IOException if the storage fails
   */
  public List<SnapshotPlace> all() throws IOException {
    List<SnapshotPlace> places = new ArrayList<>();
    for (var file : folder.match(root + "*/index_snapshot/as_of=*/*.parquet")) {
      SnapshotPlace.ofCommit(file.resourceId().toString()).ifPresent(places::add);
    }
    places.sort(
        Comparator.comparing(SnapshotPlace::indexName).thenComparing(SnapshotPlace::takenAt));
    return places;
  }

  /** Of each index the snapshot that tells most of an instant. */
  public List<SnapshotPlace> at(Instant instant) throws IOException {
    Map<String, SnapshotPlace> best = new TreeMap<>();
    for (SnapshotPlace place : all()) {
      best.merge(place.indexName(), place, (a, b) -> b.takenAt().isAfter(instant) ? a : b);
    }
    return List.copyOf(best.values());
  }

  /** The newest snapshot of an index. */
  public Optional<SnapshotPlace> newest(String indexName) throws IOException {
    return all().stream()
        .filter(place -> place.indexName().equals(indexName))
        .reduce((older, newer) -> newer);
  }

  /** The full path of a table's file in a snapshot, whether it is there or not. */
  public String pathOf(SnapshotPlace place, Table<?> table) {
    return folder.pathOf(root + place.file(table));
  }

  /** Whether a snapshot has a table. */
  public boolean has(SnapshotPlace place, Table<?> table) throws IOException {
    return folder.exists(root + place.file(table));
  }

  /**
   * Reads the rows of a table in a snapshot, in their order.
   *
   * @throws IOException if the storage fails or the file is broken
   */
  public <R extends Record> void read(SnapshotPlace place, Table<R> table, Consumer<R> rows)
      throws IOException {
    TableReader.of(table).read(new ChannelInputFile(folder.file(root + place.file(table))), rows);
  }

  /**
   * Puts the tables of a snapshot in place, each whole, and then the row that makes it visible.
   *
   * @param tables what it holds besides that row
   * @return how much was written [bytes]
   * @throws IOException if the storage fails; the snapshot is then not there
   */
  public long write(SnapshotPlace place, IndexSnapshotRow commit, List<Rows<?>> tables)
      throws IOException {
    if (!commit.indexName().equals(place.indexName()) || !commit.asOfTs().equals(place.takenAt())) {
      throw new IllegalArgumentException("the row of another snapshot: " + commit);
    }
    long bytes = 0;
    for (Rows<?> each : tables) {
      bytes += put(place, each, commit.toolVersion());
    }
    bytes += put(place, new Rows<>(IndexTables.SNAPSHOT, List.of(commit)), commit.toolVersion());
    if (!root.isEmpty()) {
      folder.put(VIEWS, IndexViews.duckdb(), VIEWS + ".part");
    }
    return bytes;
  }

  /**
   * Rows of one table, in any order.
   *
   * @param <R> the row record
   */
  public record Rows<R extends Record>(Table<R> table, List<R> rows) {}

  private <R extends Record> long put(SnapshotPlace place, Rows<R> part, String toolVersion)
      throws IOException {
    String path = root + place.file(part.table());
    Map<String, String> footer =
        Map.of("census.table", part.table().name(), "census.tool_version", toolVersion);
    TableFile file = new TableFile(part.table(), "", place.takenAt(), footer);
    var beside = folder.file(path + ".part");
    TableFile.Written written;
    try (var channel = FileSystems.create(beside, "application/vnd.apache.parquet")) {
      written = file.write(List.of(RowBlockBuilder.of(part.table(), part.rows())), channel);
    }
    folder.move(beside, folder.file(path));
    return written.bytes();
  }
}
