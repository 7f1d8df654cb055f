package dev.repocensus.transform.parquet;

import dev.repocensus.transform.rows.RowBlock;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A block's texts and lists as Parquet wants them, each converted once however many rows hold it.
 */
final class BlockTexts {
  private final RowBlock block;
  private final List<String> dictionary;
  private final @Nullable Binary[] binaries;

  BlockTexts(RowBlock block) {
    this.block = block;
    this.dictionary = block.dictionary();
    this.binaries = new @Nullable Binary[dictionary.size()];
  }

  RowBlock block() {
    return block;
  }

  Binary text(int index) {
    Binary known = binaries[index];
    if (known == null) {
      known = Binary.fromString(dictionary.get(index));
      binaries[index] = known;
    }
    return known;
  }
}
