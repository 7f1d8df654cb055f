package dev.repocensus.transform.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ImportLayer;
import dev.repocensus.schema.row.ModuleEdgeRow;
import dev.repocensus.schema.table.AvroRows;
import dev.repocensus.schema.table.AvroSchemas;
import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.ColumnType;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.SampleRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a table file holds, read back by the reader that others use. */
class TableFileTest {
  static final List<Table<?>> EVERY_TABLE =
      Stream.concat(Tables.ALL.stream(), IndexTables.ALL.stream()).toList();
  private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");
  private static final Map<String, String> FOOTER =
      Map.of(
          "census.run_id", "r1",
          "census.table", "t",
          "census.schema_version", "0.1",
          "census.tool_version", "0");

  @TempDir Path folder;

  private record Stored(TableFile.Written written, byte[] bytes) {}

  private static Stored store(Table<?> table, Instant asOf, List<RowBlock> blocks)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFile file = new TableFile(table, "mono", asOf, FOOTER);
    return new Stored(file.write(blocks, Channels.newChannel(out)), out.toByteArray());
  }

  private Path saved(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("t.parquet"), bytes);
  }

  private List<GenericRecord> read(byte[] bytes) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    PlainParquetConfiguration conf = new PlainParquetConfiguration();
    conf.setBoolean("parquet.avro.add-list-element-records", false);
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(new LocalInputFile(saved(bytes)), conf).build()) {
      for (GenericRecord r = reader.read(); r != null; r = reader.read()) {
        records.add(r);
      }
    }
    return records;
  }

  private ParquetFileReader open(byte[] bytes) throws IOException {
    return ParquetFileReader.open(new LocalInputFile(saved(bytes)));
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void everyValueIsReadBackThroughTheSchemaOfTheTable(Table<?> table) throws IOException {
    readBack(table);
  }

  private <R extends Record> void readBack(Table<R> table) throws IOException {
    List<R> rows = new ArrayList<>(SampleRows.of(table, 200, 41));
    Stored stored = store(table, AS_OF, List.of(RowBlockBuilder.of(table, rows)));
    rows.sort(table.comparator());
    Schema schema = AvroSchemas.of(table);
    List<String> expected =
        rows.stream()
            .map(row -> AvroRows.of(table, schema, "mono", AS_OF, row).toString())
            .toList();
    List<GenericRecord> records = read(stored.bytes());
    assertThat(records).extracting(Object::toString).containsExactlyElementsOf(expected);
    assertThat(records.get(0).getSchema()).isEqualTo(schema);
    assertThat(stored.written().rows()).isEqualTo(200);
  }

  @Test
  void aTableWithoutRowsIsAFileWithASchema() throws IOException {
    Stored stored = store(Tables.CYCLES, AS_OF, List.of());
    assertThat(read(stored.bytes())).isEmpty();
    assertThat(stored.written().rows()).isZero();
    try (ParquetFileReader file = open(stored.bytes())) {
      assertThat(file.getFileMetaData().getSchema().getFields())
          .extracting(field -> field.getName())
          .containsExactlyElementsOf(
              Tables.CYCLES.physicalColumns().stream().map(Column::name).toList());
    }
  }

  @Test
  void sizeAndHashAreThoseOfTheBytes() throws IOException, NoSuchAlgorithmException {
    Stored stored = store(Tables.FILES, AS_OF, List.of(sample(Tables.FILES, 50)));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored.bytes());
    assertThat(stored.written().bytes()).isEqualTo(stored.bytes().length);
    assertThat(stored.written().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  private static <R extends Record> RowBlock sample(Table<R> table, int rows) {
    return RowBlockBuilder.of(table, SampleRows.of(table, rows, 8));
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void equalRowsGiveEqualBytes(Table<?> table) throws IOException {
    byte[] once = store(table, AS_OF, List.of(sample(table, 150))).bytes();
    assertThat(store(table, AS_OF, List.of(sample(table, 150))).bytes()).isEqualTo(once);
  }

  @Test
  void bytesDoNotDependOnWhereBlocksAreCut() throws IOException {
    RowBlock whole = sample(Tables.IMPORTS, 300);
    List<RowBlock> cut =
        List.of(RowBlockBuilder.slice(whole, 0, 7), RowBlockBuilder.slice(whole, 7, 300));
    assertThat(store(Tables.IMPORTS, AS_OF, cut).bytes())
        .isEqualTo(store(Tables.IMPORTS, AS_OF, List.of(whole)).bytes());
  }

  @Test
  void theFooterSaysWhatTheRunSays() throws IOException {
    try (ParquetFileReader file = open(store(Tables.CYCLES, AS_OF, List.of()).bytes())) {
      assertThat(file.getFileMetaData().getKeyValueMetaData())
          .containsAllEntriesOf(FOOTER)
          .containsEntry("parquet.avro.schema", AvroSchemas.of(Tables.CYCLES).toString());
    }
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void everyListHasThreeLevels(Table<?> table) throws IOException {
    try (ParquetFileReader file = open(store(table, AS_OF, List.of()).bytes())) {
      MessageType schema = file.getFileMetaData().getSchema();
      for (Column column : table.columns()) {
        if (column.type() == ColumnType.LIST) {
          GroupType list = schema.getType(column.name()).asGroupType();
          GroupType repeated = list.getType("list").asGroupType();
          assertThat(list.getRepetition()).isEqualTo(Repetition.REQUIRED);
          assertThat(repeated.getRepetition()).isEqualTo(Repetition.REPEATED);
          assertThat(repeated.getType("element").getRepetition()).isEqualTo(Repetition.REQUIRED);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void everyColumnIsCompressedAndOnlyWhatIsJoinedOnHasAFilter(Table<?> table) throws IOException {
    Set<String> wanted = new HashSet<>(table.bloomColumns().stream().map(Column::name).toList());
    try (ParquetFileReader file = open(store(table, AS_OF, List.of(sample(table, 100))).bytes())) {
      Set<String> filtered = new HashSet<>();
      for (ColumnChunkMetaData chunk : file.getFooter().getBlocks().get(0).getColumns()) {
        assertThat(chunk.getCodec()).isEqualTo(CompressionCodecName.ZSTD);
        if (file.readBloomFilter(chunk) != null) {
          filtered.add(chunk.getPath().toDotString());
        }
      }
      assertThat(wanted).containsAll(filtered);
    }
  }

  /** A column whose values all fit the dictionary needs none: the dictionary says the same. */
  @Test
  void aColumnOfManyValuesHasAFilterThatKnowsThem() throws IOException {
    List<ModuleEdgeRow> edges = IntStream.range(0, 40_000).mapToObj(TableFileTest::edge).toList();
    RowBlock block = RowBlockBuilder.of(Tables.MODULE_EDGES, edges);
    Set<String> filtered = new HashSet<>();
    byte[] bytes = store(Tables.MODULE_EDGES, AS_OF, List.of(block)).bytes();
    try (ParquetFileReader file = open(bytes)) {
      for (ColumnChunkMetaData chunk : file.getFooter().getBlocks().get(0).getColumns()) {
        BloomFilter filter = file.readBloomFilter(chunk);
        if (filter != null) {
          filtered.add(chunk.getPath().toDotString());
          assertThat(knows(filter, edge(39_999).dstProjectId())).isTrue();
          assertThat(IntStream.range(0, 1_000).filter(i -> knows(filter, "other" + i)).count())
              .isLessThan(100);
        }
      }
    }
    assertThat(filtered).containsExactly("dst_project_id");
  }

  private static boolean knows(BloomFilter filter, String text) {
    return filter.findHash(filter.hash(Binary.fromString(text)));
  }

  private static ModuleEdgeRow edge(int i) {
    String project = "mono//a/rather/long/path/of/a/project/%06d".formatted(i);
    return new ModuleEdgeRow(
        "a.py",
        project + "/b.py",
        null,
        null,
        "mono//a",
        project,
        EdgeKind.values()[0],
        ImportLayer.values()[0],
        1,
        false,
        1,
        null,
        null,
        null);
  }

  @Test
  void rowGroupsEndAfter128KiRows() throws IOException {
    List<RowBlock> blocks =
        IntStream.range(0, 3).mapToObj(part -> members(part * 50_000, 50_000)).toList();
    Stored stored = store(Tables.CYCLE_MEMBERS, AS_OF, blocks);
    try (ParquetFileReader file = open(stored.bytes())) {
      assertThat(file.getFooter().getBlocks())
          .extracting(BlockMetaData::getRowCount)
          .containsExactly(131_072L, 150_000L - 131_072L);
    }
  }

  private static RowBlock members(int from, int count) {
    return RowBlockBuilder.of(
        Tables.CYCLE_MEMBERS,
        IntStream.range(from, from + count)
            .mapToObj(
                i ->
                    new CycleMemberRow(
                        CycleLevel.MODULE, GraphLayer.ALL, "c", "m%06d".formatted(i), "p", null))
            .toList());
  }

  @Test
  void anInstantFarInTheFutureIsStored() throws IOException {
    Stored stored =
        store(
            Tables.CYCLES,
            Instant.parse("9999-12-31T00:00:00Z"),
            List.of(sample(Tables.CYCLES, 1)));
    assertThat(read(stored.bytes()).get(0).get("as_of_ts")).isEqualTo(253402214400000000L);
  }

  @Test
  void storageThatRefusesIsAnError() {
    WritableByteChannel full =
        Channels.newChannel(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException("no space left");
              }
            });
    TableFile file = new TableFile(Tables.CYCLES, "mono", AS_OF, FOOTER);
    assertThatThrownBy(() -> file.write(List.of(sample(Tables.CYCLES, 1)), full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }
}
