package dev.repocensus.transform.parquet;

import dev.repocensus.schema.table.AvroSchemas;
import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.Sha256;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * One Parquet file of one table: ZSTD, row groups of 128 Ki rows, lists of three levels, the run's
 * facts in the footer.
 *
 * @param table whose rows it holds
 * @param scopeId the leading column of every row
 * @param asOf the second
 * @param footer key-values for the footer, written in the order of their keys
 */
public record TableFile(Table<?> table, String scopeId, Instant asOf, Map<String, String> footer) {
  private static final int ROW_GROUP_ROWS = 128 * 1024;
  private static final int ZSTD_LEVEL = 3;

  /** What was written. */
  public record Written(long rows, long bytes, String sha256) {}

  public TableFile {
    footer = new TreeMap<>(footer);
  }

  /**
   * Writes blocks one after the other; they must already be in the table's order.
   *
   * @throws IOException if the storage refuses; nothing is published then
   */
  public Written write(List<RowBlock> blocks, WritableByteChannel channel) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    ChannelOutputFile file = new ChannelOutputFile(channel, digest);
    long rows = 0;
    try (ParquetWriter<BlockRow> writer = new Builder(file, this, blocks).build()) {
      for (RowBlock block : blocks) {
        BlockTexts texts = new BlockTexts(block);
        BlockRow finger = new BlockRow(texts);
        for (int row = 0; row < block.rows(); row++) {
          finger.pointTo(texts, row);
          writer.write(finger);
        }
        rows += block.rows();
      }
    }
    return new Written(rows, file.bytes(), HexFormat.of().formatHex(digest.digest()));
  }

  static ParquetConfiguration configuration() {
    PlainParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.setBoolean("parquet.avro.write-old-list-structure", false);
    configuration.setInt("parquet.compression.codec.zstd.level", ZSTD_LEVEL);
    return configuration;
  }

  private static final class Builder extends ParquetWriter.Builder<BlockRow, Builder> {
    private final BlockWriteSupport support;

    Builder(OutputFile file, TableFile spec, List<RowBlock> blocks) {
      super(file);
      Schema avro = AvroSchemas.of(spec.table());
      MessageType schema = new AvroSchemaConverter(configuration()).convert(avro);
      Map<String, String> footer = new TreeMap<>(spec.footer());
      footer.put("parquet.avro.schema", avro.toString());
      support = new BlockWriteSupport(spec.table(), schema, footer, spec.scopeId(), spec.asOf());
      withConf(configuration());
      withCompressionCodec(CompressionCodecName.ZSTD);
      withRowGroupRowCountLimit(ROW_GROUP_ROWS);
      spec.table().bloomColumns().forEach(column -> bloom(column, blocks));
    }

    /** A filter as large as the distinct values of the column need, not of the default megabyte. */
    private void bloom(Column column, List<RowBlock> blocks) {
      withBloomFilterEnabled(column.name(), true);
      withBloomFilterNDV(column.name(), Math.max(1, distinct(column, blocks)));
    }

    private static long distinct(Column column, List<RowBlock> blocks) {
      Set<Object> values = new HashSet<>();
      for (RowBlock block : blocks) {
        int index = block.table().columns().indexOf(column);
        BitSet codes = new BitSet();
        for (int row = 0; row < block.rows(); row++) {
          if (!block.isNull(index, row)) {
            codes.set((int) block.number(index, row));
          }
        }
        codes.stream().forEach(code -> values.add(block.text(code)));
      }
      return values.size();
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the version we build on, so it must be there
    protected WriteSupport<BlockRow> getWriteSupport(Configuration configuration) {
      return support;
    }

    @Override
    protected WriteSupport<BlockRow> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }
  }
}
