package dev.repocensus.transform;

import dev.repocensus.analysis.census.UnitIndex;
import dev.repocensus.analysis.resolve.IndexPart;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.transform.rows.ModuleIndexCoder;
import dev.repocensus.transform.rows.RecordCoder;
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
 * The facts of all units in, one index of all modules out, as a side input. It is built once, on
 * one worker, and is the same whatever order the facts arrive in.
 */
public final class IndexModules
    extends PTransform<PCollection<UnitFacts>, PCollectionView<ModuleIndex>> {
  private IndexModules() {}

  public static IndexModules create() {
    return new IndexModules();
  }

  @Override
  public PCollectionView<ModuleIndex> expand(PCollection<UnitFacts> units) {
    return units
        .apply("IndexUnit", ParDo.of(new IndexUnitFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(IndexPart.class)))
        .apply("GatherIndex", GroupByKey.create())
        .apply("BuildIndex", ParDo.of(new BuildIndexFn()))
        .setCoder(ModuleIndexCoder.of())
        .apply("AsView", View.asSingleton());
  }

  private static final class IndexUnitFn extends DoFn<UnitFacts, KV<Integer, IndexPart>> {
    @ProcessElement
    public void process(@Element UnitFacts unit, OutputReceiver<KV<Integer, IndexPart>> out) {
      out.output(KV.of(0, UnitIndex.of(unit)));
    }
  }

  private static final class BuildIndexFn
      extends DoFn<KV<Integer, Iterable<IndexPart>>, ModuleIndex> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<IndexPart>> parts, OutputReceiver<ModuleIndex> out) {
      out.output(ModuleIndex.build(parts.getValue()));
    }
  }
}
