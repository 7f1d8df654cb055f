package dev.repocensus.transform;

import dev.repocensus.analysis.census.UnitResolves;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.ResolveIndexCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * The facts of all units in, the resolves of the scope out, as a side input. It is built once, on
 * one worker, and is the same whatever order the facts arrive in. Problems and files of source are
 * not in it.
 */
public final class IndexResolves
    extends PTransform<PCollection<UnitFacts>, PCollectionView<ResolveIndex>> {
  private IndexResolves() {}

  public static IndexResolves create() {
    return new IndexResolves();
  }

  @Override
  public PCollectionView<ResolveIndex> expand(PCollection<UnitFacts> units) {
    return units
        .apply("ResolvesOfUnit", ParDo.of(new ResolvesOfUnitFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(ResolvePart.class)))
        .apply("GatherResolves", GroupByKey.create())
        .apply("BuildResolves", ParDo.of(new BuildResolvesFn()))
        .setCoder(ResolveIndexCoder.of())
        .apply("AsView", View.asSingleton());
  }

  private static final class ResolvesOfUnitFn extends DoFn<UnitFacts, KV<Integer, ResolvePart>> {
    @ProcessElement
    public void process(@Element UnitFacts unit, OutputReceiver<KV<Integer, ResolvePart>> out) {
      out.output(KV.of(0, UnitResolves.of(unit)));
    }
  }

  private static final class BuildResolvesFn
      extends DoFn<KV<Integer, Iterable<ResolvePart>>, ResolveIndex> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<ResolvePart>> parts, OutputReceiver<ResolveIndex> out) {
      out.output(ResolveIndex.build(parts.getValue()));
    }
  }
}
