package dev.repocensus.transform;

import dev.repocensus.schema.table.RowOrder;
import dev.repocensus.schema.table.Table;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.SortStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the blocks of one shard into the table's order. Blocks that do not overlap are only put in
 * sequence; those that do are merged. Cost where projects do not overlap, which is the rule: one
 * comparison a block.
 */
final class BlockSequence {
  private final Table<?> table;
  private final List<SortStep> order;

  BlockSequence(Table<?> table) {
    this.table = table;
    this.order = SortStep.of(table);
  }

  List<RowBlock> inOrder(Iterable<RowBlock> blocks) {
    List<RowBlock> sorted = new ArrayList<>();
    blocks.forEach(
        block -> {
          if (block.rows() > 0) {
            sorted.add(block);
          }
        });
    sorted.sort((a, b) -> compare(a, 0, b, 0));
    List<RowBlock> result = new ArrayList<>();
    List<RowBlock> overlapping = new ArrayList<>();
    RowBlock farthest = null;
    for (RowBlock block : sorted) {
      if (farthest != null && compare(farthest, farthest.rows() - 1, block, 0) <= 0) {
        result.add(one(overlapping));
        overlapping.clear();
        farthest = null;
      }
      overlapping.add(block);
      farthest = farthest == null ? block : farther(farthest, block);
    }
    if (farthest != null) {
      result.add(one(overlapping));
    }
    return result;
  }

  private RowBlock farther(RowBlock a, RowBlock b) {
    return compare(a, a.rows() - 1, b, b.rows() - 1) >= 0 ? a : b;
  }

  private RowBlock one(List<RowBlock> blocks) {
    return blocks.size() == 1 ? blocks.get(0) : RowBlockBuilder.merge(table, blocks);
  }

  private int compare(RowBlock a, int rowA, RowBlock b, int rowB) {
    for (SortStep step : order) {
      int result = RowOrder.compare(a.value(step.column(), rowA), b.value(step.column(), rowB));
      if (result != 0) {
        return step.isDescending() ? -result : result;
      }
    }
    return 0;
  }
}
