package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.CycleRow;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A block travels alone, beside others and inside other coders. */
class RowBlockCoderTest {
  static final List<Table<?>> EVERY_TABLE = Tables.ALL;

  private static <R extends Record> RowBlock sample(Table<R> table, int rows) {
    return RowBlockBuilder.of(table, SampleRows.of(table, rows, 17));
  }

  @ParameterizedTest
  @FieldSource("EVERY_TABLE")
  void blocksOneAfterTheOtherComeBackEqual(Table<?> table) throws IOException {
    List<RowBlock> blocks = List.of(sample(table, 0), sample(table, 1), sample(table, 400));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (RowBlock block : blocks) {
      RowBlockCoder.of().encode(block, out);
    }
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    for (RowBlock block : blocks) {
      assertThat(RowBlockCoder.of().decode(in)).isEqualTo(block);
    }
    assertThat(in.available()).isZero();
  }

  @Test
  void blocksNestInOtherCoders() throws IOException {
    Coder<KV<String, Iterable<RowBlock>>> coder =
        KvCoder.of(StringUtf8Coder.of(), IterableCoder.of(RowBlockCoder.of()));
    List<RowBlock> blocks =
        List.of(sample(Tables.IMPORTS, 20), sample(Tables.CYCLES, 0), sample(Tables.CYCLES, 3));
    KV<String, Iterable<RowBlock>> back =
        CoderUtils.decodeFromByteArray(
            coder, CoderUtils.encodeToByteArray(coder, KV.of("k", blocks)));
    assertThat(back.getKey()).isEqualTo("k");
    assertThat(back.getValue()).containsExactlyElementsOf(blocks);
  }

  @Test
  void equalRowsGiveEqualBytesWhateverOrderTheyCameIn() throws IOException {
    var rows = SampleRows.of(Tables.FILES, 50, 2);
    RowBlock block = RowBlockBuilder.of(Tables.FILES, rows);
    RowBlock merged =
        RowBlockBuilder.merge(
            Tables.FILES,
            List.of(
                RowBlockBuilder.of(Tables.FILES, rows.subList(25, 50)),
                RowBlockBuilder.of(Tables.FILES, rows.subList(0, 25))));
    assertThat(CoderUtils.encodeToByteArray(RowBlockCoder.of(), merged))
        .isEqualTo(CoderUtils.encodeToByteArray(RowBlockCoder.of(), block));
  }

  @Test
  void everyEncodedBlockIsCounted() throws IOException {
    long before = RowBlockCoder.encodedBlocks();
    CoderUtils.encodeToByteArray(RowBlockCoder.of(), sample(Tables.CYCLES, 1));
    assertThat(RowBlockCoder.encodedBlocks()).isEqualTo(before + 1);
  }

  @Test
  void theCoderTravelsToWorkers() {
    assertThat(SerializableUtils.ensureSerializable(RowBlockCoder.of()))
        .isEqualTo(RowBlockCoder.of());
  }

  /** Changes only with the wire form, which launcher and workers of one build share. */
  @Test
  void theBytesOfOneBlockAreKnown() throws IOException {
    CycleRow row =
        new CycleRow(
            "c1",
            null,
            CycleLevel.MODULE,
            GraphLayer.ALL,
            300,
            2,
            List.of("a", "b"),
            2,
            null,
            5L,
            true,
            1,
            null,
            null,
            null);
    RowBlock block = RowBlockBuilder.of(Tables.CYCLES, List.of(row));
    assertThat(HexFormat.of().formatHex(CoderUtils.encodeToByteArray(RowBlockCoder.of(), block)))
        .isEqualTo(
            "000000d000066379636c6573010501030102060d61616c6c6263316d6f64756c"
                + "6501020002010300000000000000000101010000000000000000000001040000"
                + "0000000000000101010100000000000000000101012c01000000000000000101"
                + "0102000000000000000001010100000000000000000001010102000000000000"
                + "0000010101000000000000000000000105000000000000000001010101000000"
                + "0000000000010101010000000000000000010101000000000000000000000100"
                + "0000000000000000000100000000000000000000");
  }
}
