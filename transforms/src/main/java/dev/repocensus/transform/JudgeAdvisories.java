package dev.repocensus.transform;

import dev.repocensus.analysis.advisory.UnitExposure;
import dev.repocensus.analysis.census.Exposures;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * What the locks of each unit hold that advisories are about, and which of those distributions its
 * files import, in; rows of vulnerabilities and their findings out. The lock of one project is used
 * by others, so all are needed at once; only what is affected travels.
 */
public final class JudgeAdvisories
    extends PTransform<PCollection<UnitExposure>, PCollection<RowBlock>> {
  private final PCollectionView<ResolveIndex> resolves;

  private JudgeAdvisories(PCollectionView<ResolveIndex> resolves) {
    this.resolves = resolves;
  }

  public static JudgeAdvisories with(PCollectionView<ResolveIndex> resolves) {
    return new JudgeAdvisories(resolves);
  }

  @Override
  public PCollection<RowBlock> expand(PCollection<UnitExposure> units) {
    return units
        .apply(
            "OneKey",
            WithKeys.<Integer, UnitExposure>of(0).withKeyType(TypeDescriptor.of(Integer.class)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(UnitExposure.class)))
        .apply("Gather", GroupByKey.create())
        .apply("Join", ParDo.of(new JoinFn(resolves)).withSideInputs(resolves))
        .setCoder(RowBlockCoder.of());
  }

  private static final class JoinFn extends DoFn<KV<Integer, Iterable<UnitExposure>>, RowBlock> {
    private final PCollectionView<ResolveIndex> resolves;

    JoinFn(PCollectionView<ResolveIndex> resolves) {
      this.resolves = resolves;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Exposures all = Exposures.of(context.element().getValue(), context.sideInput(resolves));
      context.output(RowBlockBuilder.of(Tables.VULNERABILITIES, all.rows()));
      context.output(RowBlockBuilder.of(Tables.FINDINGS, all.findings()));
    }
  }
}
