package dev.repocensus.transform;

import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolveRows;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** The resolves of the scope in; their rows and those of their members out. */
public final class JudgeResolves extends PTransform<PBegin, PCollection<RowBlock>> {
  private final PCollectionView<ResolveIndex> resolves;

  private JudgeResolves(PCollectionView<ResolveIndex> resolves) {
    this.resolves = resolves;
  }

  public static JudgeResolves of(PCollectionView<ResolveIndex> resolves) {
    return new JudgeResolves(resolves);
  }

  @Override
  public PCollection<RowBlock> expand(PBegin begin) {
    return begin
        .apply("Once", Create.of(0).withCoder(VarIntCoder.of()))
        .apply("Judge", ParDo.of(new JudgeFn(resolves)).withSideInputs(resolves))
        .setCoder(RowBlockCoder.of());
  }

  private static final class JudgeFn extends DoFn<Integer, RowBlock> {
    private final PCollectionView<ResolveIndex> resolves;

    JudgeFn(PCollectionView<ResolveIndex> resolves) {
      this.resolves = resolves;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      ResolveIndex index = context.sideInput(resolves);
      context.output(RowBlockBuilder.of(Tables.RESOLVES, ResolveRows.resolves(index)));
      context.output(RowBlockBuilder.of(Tables.RESOLVE_MEMBERS, ResolveRows.members(index)));
    }
  }
}
