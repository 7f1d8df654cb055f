package dev.repocensus.transform.parquet;

import dev.repocensus.schema.table.Column;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.rows.Micros;
import dev.repocensus.transform.rows.RowBlock;
import java.time.Instant;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Hands the cells of a {@link BlockRow} to Parquet with no record in between. The two leading
 * columns of a run's tables, scope and instant, are the same in every row.
 */
final class BlockWriteSupport extends WriteSupport<BlockRow> {
  private final MessageType schema;
  private final Map<String, String> footer;
  private final Column[] columns;
  private final int leading;
  private final Binary scope;
  private final long asOfMicros;
  private @Nullable RecordConsumer consumer;

  BlockWriteSupport(
      Table<?> table,
      MessageType schema,
      Map<String, String> footer,
      String scopeId,
      Instant asOf) {
    this.schema = schema;
    this.footer = footer;
    this.columns = table.columns().toArray(new Column[0]);
    this.leading = table.leading().size();
    this.scope = Binary.fromString(scopeId);
    this.asOfMicros = Micros.of(asOf);
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in the version we build on, so it must be there
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, footer);
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, footer);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(BlockRow row) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("prepareForWrite comes first");
    }
    out.startMessage();
    if (leading > 0) {
      writeLeading(out);
    }
    for (int c = 0; c < columns.length; c++) {
      long number = row.block().number(c, row.row());
      if (!row.block().isNull(c, row.row())) {
        String name = columns[c].name();
        out.startField(name, c + leading);
        writeCell(out, columns[c], row, number);
        out.endField(name, c + leading);
      }
    }
    out.endMessage();
  }

  private void writeLeading(RecordConsumer out) {
    out.startField("scope_id", 0);
    out.addBinary(scope);
    out.endField("scope_id", 0);
    out.startField("as_of_ts", 1);
    out.addLong(asOfMicros);
    out.endField("as_of_ts", 1);
  }

  private static void writeCell(RecordConsumer out, Column column, BlockRow row, long number) {
    switch (column.type()) {
      case STRING -> out.addBinary(row.texts().text((int) number));
      case LIST -> writeList(out, row, (int) number);
      case INT, DATE -> out.addInteger((int) number);
      case LONG, TIMESTAMP -> out.addLong(number);
      case BOOLEAN -> out.addBoolean(number == 1);
      case DOUBLE -> out.addDouble(Double.longBitsToDouble(number));
    }
  }

  /**
   * Three levels, as the format's own rules for lists want: the column, its repeated group, the
   * element.
   */
  private static void writeList(RecordConsumer out, BlockRow row, int index) {
    RowBlock block = row.block();
    int[] list = block.list(index);
    out.startGroup();
    if (list.length > 0) {
      out.startField("list", 0);
      for (int code : list) {
        out.startGroup();
        out.startField("element", 0);
        out.addBinary(row.texts().text(code));
        out.endField("element", 0);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
  }
}
