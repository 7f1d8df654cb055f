package dev.repocensus.transform.rows;

import dev.repocensus.schema.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Carries a {@link RowBlock}: texts, lists, then the packed columns as they are. */
public final class RowBlockCoder extends AtomicCoder<RowBlock> {
  private static final RowBlockCoder INSTANCE = new RowBlockCoder();
  private static final AtomicLong ENCODED = new AtomicLong();

  private RowBlockCoder() {}

  public static RowBlockCoder of() {
    return INSTANCE;
  }

  /**
   * How many blocks this process has encoded: a runner that encodes one block many times shows
   * here.
   */
  static long encodedBlocks() {
    return ENCODED.get();
  }

  @Override
  public void encode(RowBlock block, OutputStream out) throws IOException {
    ENCODED.incrementAndGet();
    ByteSink sink = new ByteSink();
    sink.putText(block.table().name());
    sink.putVarint(block.rows());
    block.texts.writeTo(sink);
    sink.putVarint(block.lists.length);
    for (int[] list : block.lists) {
      putList(list, sink);
    }
    for (Packed column : block.columns) {
      column.writeTo(sink);
    }
    Frame.write(sink, out);
  }

  private static void putList(int[] list, ByteSink sink) {
    sink.putVarint(list.length);
    for (int code : list) {
      sink.putVarint(code);
    }
  }

  @Override
  public RowBlock decode(InputStream in) throws IOException {
    ByteSource source = Frame.read(in);
    var table = Tables.byName(source.getText()).orElseThrow();
    int rows = (int) source.getVarint();
    TextHeap texts = TextHeap.readFrom(source);
    int[][] lists = new int[(int) source.getVarint()][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = getList(source);
    }
    Packed[] columns = new Packed[table.columns().size()];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = Packed.readFrom(source);
    }
    return new RowBlock(table, rows, texts, lists, columns);
  }

  private static int[] getList(ByteSource source) {
    int[] list = new int[(int) source.getVarint()];
    for (int k = 0; k < list.length; k++) {
      list[k] = (int) source.getVarint();
    }
    return list;
  }

  @Override
  public void verifyDeterministic() {
    // A block's encoding depends on its content alone.
  }
}
