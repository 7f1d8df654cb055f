package dev.repocensus.transform.parquet;

import dev.repocensus.transform.rows.RowBlock;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A block's texts and lists as Parquet wants them, each converted once however many rows hold it.
 */
final class BlockTexts {
  private final RowBlock block;
  private final @Nullable Binary[] binaries;

  BlockTexts(RowBlock block) {
    this.block = block;
    this.binaries = new @Nullable Binary[block.textCount()];
  }

  RowBlock block() {
    return block;
  }

  Binary text(int index) {
    Binary known = binaries[index];
    if (known == null) {
      int start = block.textStart(index);
      int length = block.textEnd(index) - start;
      known = Binary.fromConstantByteArray(block.textBytes(), start, length);
      binaries[index] = known;
    }
    return known;
  }
}
