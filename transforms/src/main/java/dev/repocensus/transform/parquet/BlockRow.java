package dev.repocensus.transform.parquet;

import dev.repocensus.transform.rows.RowBlock;

/** A finger on one row of a block: moved along, never copied. */
final class BlockRow {
  private BlockTexts texts;
  private int row;

  BlockRow(BlockTexts texts) {
    this.texts = texts;
  }

  void pointTo(BlockTexts newTexts, int newRow) {
    texts = newTexts;
    row = newRow;
  }

  BlockTexts texts() {
    return texts;
  }

  RowBlock block() {
    return texts.block();
  }

  int row() {
    return row;
  }
}
