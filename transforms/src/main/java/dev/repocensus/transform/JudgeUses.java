package dev.repocensus.transform;

import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * What the units of each project use in; rows of distribution_use and findings out, with a few
 * figures for the summary. The chunks of a project are put together here, since a requirement is
 * unused only if no chunk uses it.
 *
 * <p>Cost: linear in what a project imports from outside and in the locks it uses.
 */
public final class JudgeUses extends PTransform<PCollection<UnitUses>, PCollectionTuple> {
  /** Blocks of distribution_use and findings. */
  public static final TupleTag<RowBlock> ROWS = new TupleTag<>("rows") {};

  /** How many verdicts of each kind there are, and what is missing most. */
  public static final TupleTag<Highlights> HIGHLIGHTS = new TupleTag<>("highlights") {};

  static final TupleTag<UseFigures> FIGURES = new TupleTag<>("figures") {};

  /** A few for each core of a large machine: some runners pay for every key in every later step. */
  private static final int BUCKETS = 16;

  private final PCollectionView<ModuleIndex> index;
  private final PCollectionView<ResolveIndex> resolves;
  private final PCollectionView<ModuleMapSettings> modules;

  private JudgeUses(
      PCollectionView<ModuleIndex> index,
      PCollectionView<ResolveIndex> resolves,
      PCollectionView<ModuleMapSettings> modules) {
    this.index = index;
    this.resolves = resolves;
    this.modules = modules;
  }

  /** Judges against the projects and resolves of the scope, and what is known of distributions. */
  public static JudgeUses with(
      PCollectionView<ModuleIndex> index,
      PCollectionView<ResolveIndex> resolves,
      PCollectionView<ModuleMapSettings> modules) {
    return new JudgeUses(index, resolves, modules);
  }

  /** All chunks of a project fall into one bucket; a key for each project would cost too much. */
  private static int bucket(UnitUses unit) {
    return Math.floorMod(unit.projectId().hashCode(), BUCKETS);
  }

  @Override
  public PCollectionTuple expand(PCollection<UnitUses> units) {
    PCollectionTuple judged =
        units
            .apply(
                "ByBucket", WithKeys.of(JudgeUses::bucket).withKeyType(TypeDescriptors.integers()))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(UnitUses.class)))
            .apply("Gather", GroupByKey.create())
            .apply(
                "Judge",
                ParDo.of(new JudgeUsesFn(index, resolves, modules))
                    .withSideInputs(index, resolves, modules)
                    .withOutputTags(ROWS, TupleTagList.of(FIGURES)));
    judged.get(ROWS).setCoder(RowBlockCoder.of());
    PCollection<Highlights> highlights =
        judged
            .get(FIGURES)
            .setCoder(RecordCoder.of(UseFigures.class))
            .apply("Sum", Combine.globally(UseFigures.sum()).withoutDefaults())
            .setCoder(RecordCoder.of(UseFigures.class))
            .apply(
                "Highlight",
                MapElements.into(TypeDescriptor.of(Highlights.class)).via(UseFigures::highlights))
            .setCoder(RecordCoder.of(Highlights.class));
    return PCollectionTuple.of(ROWS, judged.get(ROWS)).and(HIGHLIGHTS, highlights);
  }
}
