package dev.repocensus.transform.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.SampleRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TableReaderTest {
  static final List<Table<?>> EVERY_TABLE =
      Stream.concat(Tables.ALL.stream(), IndexTables.ALL.stream()).toList();
  private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  private <R extends Record> Path store(Table<R> table, List<R> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableFile(table, "mono", AS_OF, Map.of())
        .write(List.of(RowBlockBuilder.of(table, rows)), Channels.newChannel(out));
    return Files.write(folder.resolve(table.name() + ".parquet"), out.toByteArray());
  }

  private static <R extends Record> List<R> read(TableReader<R> reader, Path file)
      throws IOException {
    List<R> rows = new ArrayList<>();
    reader.read(new LocalInputFile(file), rows::add);
    return rows;
  }

  @Test
  void whatIsNoParquetIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("t.parquet"), "no");
    assertThatIOException()
        .isThrownBy(() -> read(TableReader.of(IndexTables.RELEASES), file))
        .withMessageContaining("Parquet");
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    Path whole = store(IndexTables.RELEASES, SampleRows.of(IndexTables.RELEASES, 50, 7));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut =
        Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length * 9 / 10));
    assertThatIOException().isThrownBy(() -> read(TableReader.of(IndexTables.RELEASES), cut));
  }

  @Test
  void aFileOfAnotherTableIsRefused() throws IOException {
    Path file = store(IndexTables.ADVISORIES, SampleRows.of(IndexTables.ADVISORIES, 5, 7));
    assertThatIOException()
        .isThrownBy(() -> read(TableReader.of(IndexTables.RELEASES), file))
        .withMessageContaining("index_releases")
        .withMessageContaining("index_name");
  }

  @Test
  void aFileWithoutRowsGivesNone() throws IOException {
    assertThat(read(TableReader.of(IndexTables.RELEASES), store(IndexTables.RELEASES, List.of())))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void everyRowComesBackAsTheRecordItWas(Table<?> table) throws IOException {
    readBack(table);
  }

  private <R extends Record> void readBack(Table<R> table) throws IOException {
    List<R> rows = new ArrayList<>(SampleRows.of(table, 200, 41));
    Path file = store(table, rows);
    rows.sort(table.comparator());
    assertThat(read(TableReader.of(table), file)).containsExactlyElementsOf(rows);
  }

  @Test
  void onlyRowsThatAreWantedAreMade() throws IOException {
    var table = IndexTables.RELEASES;
    var rows = SampleRows.of(table, 200, 3);
    String name = rows.get(17).distribution();
    assertThat(read(TableReader.of(table).where("distribution", name::equals), store(table, rows)))
        .isNotEmpty()
        .hasSizeLessThan(200)
        .allMatch(row -> row.distribution().equals(name));
  }
}
