package dev.repocensus.transform;

import dev.repocensus.analysis.census.EdgeRows;
import dev.repocensus.analysis.census.SccIds;
import dev.repocensus.analysis.census.UnitEdges;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.schema.row.ModuleEdgeRow;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * The edges of each unit in, the {@code module_edges} rows out, now that it is known which files
 * are in a cycle.
 */
public final class DescribeEdges extends PTransform<PCollection<UnitEdges>, PCollection<RowBlock>> {
  private final PCollectionView<ModuleIndex> index;
  private final PCollectionView<SccIds> cycles;

  private DescribeEdges(PCollectionView<ModuleIndex> index, PCollectionView<SccIds> cycles) {
    this.index = index;
    this.cycles = cycles;
  }

  public static DescribeEdges with(
      PCollectionView<ModuleIndex> index, PCollectionView<SccIds> cycles) {
    return new DescribeEdges(index, cycles);
  }

  @Override
  public PCollection<RowBlock> expand(PCollection<UnitEdges> edges) {
    return edges
        .apply("Describe", ParDo.of(new DescribeFn(index, cycles)).withSideInputs(index, cycles))
        .setCoder(RowBlockCoder.of());
  }

  private static final class DescribeFn extends DoFn<UnitEdges, RowBlock> {
    private final PCollectionView<ModuleIndex> index;
    private final PCollectionView<SccIds> cycles;

    DescribeFn(PCollectionView<ModuleIndex> index, PCollectionView<SccIds> cycles) {
      this.index = index;
      this.cycles = cycles;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      UnitEdges edges = context.element();
      if (edges.size() > 0) {
        RowBlockBuilder<ModuleEdgeRow> rows = new RowBlockBuilder<>(Tables.MODULE_EDGES);
        EdgeRows.forEach(edges, context.sideInput(index), context.sideInput(cycles), rows::add);
        context.output(rows.build());
      }
    }
  }
}
