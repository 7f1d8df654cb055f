package dev.repocensus.transform;

import dev.repocensus.analysis.finding.RuleRows;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Blocks of rows in, one Parquet file for every table and shard in the staging folder, one {@link
 * WrittenFile} for each of them out. A table without rows gets its files too, so that it can be
 * queried.
 *
 * <p>Shards, their order and their bytes are our own: a runner's own file writer deals rows to
 * shards differently on every run. The table {@code runs} is not written here; it is the commit
 * point and belongs to whoever publishes.
 *
 * <p>Cost: every block is shuffled once and converted once.
 */
public final class WriteTables extends PTransform<PCollection<RowBlock>, PCollection<WrittenFile>> {
  private final PCollectionView<RunFacts> facts;
  private final String staging;

  private WriteTables(PCollectionView<RunFacts> facts, String staging) {
    this.facts = facts;
    this.staging = staging;
  }

  /**
   * Writes below a staging folder.
   *
   * @param facts what every file carries in its footer, and where shards begin
   * @param staging the folder, a path or URI of any file system that Beam knows
   */
  public static WriteTables into(String staging, PCollectionView<RunFacts> facts) {
    return new WriteTables(facts, staging);
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<RowBlock> blocks) {
    return blocks
        .apply("KeyByShard", ParDo.of(new KeyByShardFn(facts)).withSideInputs(facts))
        .setCoder(KvCoder.of(RecordCoder.of(ShardKey.class), RowBlockCoder.of()))
        .apply("GroupShards", GroupByKey.create())
        .apply("WriteShards", ParDo.of(new WriteShardFn(facts, staging)).withSideInputs(facts))
        .setCoder(RecordCoder.of(WrittenFile.class));
  }

  /** Sends each block to its shard; a block that spans several is cut. */
  private static final class KeyByShardFn extends DoFn<RowBlock, KV<ShardKey, RowBlock>> {
    private final PCollectionView<RunFacts> facts;

    KeyByShardFn(PCollectionView<RunFacts> facts) {
      this.facts = facts;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      RowBlock block = context.element();
      String table = block.table().name();
      if (block.rows() == 0 || !Shards.byProject(block.table())) {
        markers(block, context);
        return;
      }
      var starts = context.sideInput(facts).shardStarts();
      int from = 0;
      while (from < block.rows()) {
        int shard = Shards.of(block, from, starts);
        int to = block.rows();
        if (Shards.of(block, to - 1, starts) != shard) {
          to = from + 1;
          while (Shards.of(block, to, starts) == shard) {
            to++;
          }
        }
        RowBlock part =
            from == 0 && to == block.rows() ? block : RowBlockBuilder.slice(block, from, to);
        context.output(KV.of(new ShardKey(table, shard), part));
        from = to;
      }
    }

    /** An empty block stands for its table in every shard, so that each gets its file. */
    private void markers(RowBlock block, ProcessContext context) {
      Table<?> table = block.table();
      if (!Shards.byProject(table)) {
        context.output(KV.of(new ShardKey(table.name(), ShardKey.GATHERED), block));
        return;
      }
      int shards = context.sideInput(facts).shardStarts().size();
      for (int shard = 0; shard < shards; shard++) {
        context.output(KV.of(new ShardKey(table.name(), shard), block));
      }
    }
  }

  /** One block for every table that is written here, to be added to the rows of the scan. */
  public static Iterable<RowBlock> everyTable() {
    return Tables.ALL.stream()
        .filter(table -> table != Tables.RUNS)
        .map(WriteTables::known)
        .toList();
  }

  /** What stands in a table whatever is scanned: the register of rules, and nothing elsewhere. */
  private static RowBlock known(Table<?> table) {
    return table == Tables.RULES
        ? RowBlockBuilder.of(Tables.RULES, RuleRows.all())
        : RowBlockBuilder.merge(table, List.of());
  }
}
