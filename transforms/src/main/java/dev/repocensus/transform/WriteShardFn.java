package dev.repocensus.transform;

import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.parquet.TableFile;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Writes one shard of a table, or all shards of a gathered one. A retry writes the same bytes over
 * the same path; storage that refuses throws, and the runner tries again.
 */
final class WriteShardFn extends DoFn<KV<ShardKey, Iterable<RowBlock>>, WrittenFile> {
  private final PCollectionView<RunFacts> facts;
  private final String staging;

  WriteShardFn(PCollectionView<RunFacts> facts, String staging) {
    this.facts = facts;
    this.staging = staging;
  }

  @ProcessElement
  public void process(ProcessContext context) throws IOException {
    ShardKey key = context.element().getKey();
    Table<?> table = Tables.byName(key.table()).orElseThrow();
    RunFacts run = context.sideInput(facts);
    int shards = run.shardStarts().size();
    List<RowBlock> blocks = new BlockSequence(table).inOrder(context.element().getValue());
    KeyCheck.of(table, blocks);
    if (key.shard() != ShardKey.GATHERED) {
      context.output(write(table, run, key.shard(), shards, blocks));
      return;
    }
    List<List<RowBlock>> ranges = cut(blocks, shards);
    for (int shard = 0; shard < shards; shard++) {
      context.output(write(table, run, shard, shards, ranges.get(shard)));
    }
  }

  private WrittenFile write(
      Table<?> table, RunFacts run, int shard, int shards, List<RowBlock> blocks)
      throws IOException {
    String path = table.name() + "/" + fileName(shard, shards);
    ResourceId file = FileSystems.matchNewResource(staging + "/" + path, false);
    TableFile spec = new TableFile(table, run.scopeId(), run.asOf(), Footers.of(table, run));
    try (var channel = FileSystems.create(file, "application/vnd.apache.parquet")) {
      TableFile.Written written = spec.write(blocks, channel);
      return new WrittenFile(
          table.name(), shard, shards, path, written.rows(), written.bytes(), written.sha256());
    }
  }

  static String fileName(int shard, int shards) {
    return String.format(Locale.ROOT, "part-%05d-of-%05d.zstd.parquet", shard, shards);
  }

  /** Cuts sorted blocks into ranges of equally many rows. */
  private static List<List<RowBlock>> cut(List<RowBlock> blocks, int shards) {
    long rows = blocks.stream().mapToLong(RowBlock::rows).sum();
    List<List<RowBlock>> ranges = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      ranges.add(range(blocks, rows * shard / shards, rows * (shard + 1) / shards));
    }
    return ranges;
  }

  private static List<RowBlock> range(List<RowBlock> blocks, long from, long to) {
    List<RowBlock> range = new ArrayList<>();
    long start = 0;
    for (RowBlock block : blocks) {
      int first = (int) Math.max(0, from - start);
      int last = (int) Math.min(block.rows(), to - start);
      if (first < last) {
        boolean isWhole = first == 0 && last == block.rows();
        range.add(isWhole ? block : RowBlockBuilder.slice(block, first, last));
      }
      start += block.rows();
    }
    return range;
  }
}
