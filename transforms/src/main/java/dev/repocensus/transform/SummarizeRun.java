package dev.repocensus.transform;

import dev.repocensus.analysis.scan.PlacedProblem;
import dev.repocensus.schema.problem.ProblemRow;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The summaries of all units in; the {@code projects} rows, the run's own facts and its drifted
 * locks out. Every discovered project has exactly one row, and the counts of the walker are held
 * against those of the rows.
 */
public final class SummarizeRun extends PTransform<PCollection<UnitSummary>, PCollectionTuple> {
  /** The {@code projects} table, and problems that belong to no project. */
  public static final TupleTag<RowBlock> ROWS = new TupleTag<>("rows") {};

  /** What is true of the whole run. */
  public static final TupleTag<RunFacts> FACTS = new TupleTag<>("facts") {};

  /** Locks that do not match their manifest, for the closing summary. */
  public static final TupleTag<Highlights> HIGHLIGHTS = new TupleTag<>("highlights") {};

  private final PCollectionView<DiscoveryFacts> discovery;

  private SummarizeRun(PCollectionView<DiscoveryFacts> discovery) {
    this.discovery = discovery;
  }

  public static SummarizeRun with(PCollectionView<DiscoveryFacts> discovery) {
    return new SummarizeRun(discovery);
  }

  @Override
  public PCollectionTuple expand(PCollection<UnitSummary> units) {
    PCollectionTuple summed =
        units
            .apply(
                "OneKey",
                WithKeys.<Integer, UnitSummary>of(0).withKeyType(TypeDescriptor.of(Integer.class)))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(UnitSummary.class)))
            .apply("Gather", GroupByKey.create())
            .apply(
                "Sum",
                ParDo.of(new SumFn(discovery))
                    .withSideInputs(discovery)
                    .withOutputTags(ROWS, TupleTagList.of(FACTS).and(HIGHLIGHTS)));
    summed.get(ROWS).setCoder(RowBlockCoder.of());
    summed.get(FACTS).setCoder(RecordCoder.of(RunFacts.class));
    summed.get(HIGHLIGHTS).setCoder(RecordCoder.of(Highlights.class));
    return summed;
  }

  private static final class SumFn extends DoFn<KV<Integer, Iterable<UnitSummary>>, RowBlock> {
    private final PCollectionView<DiscoveryFacts> discovery;

    SumFn(PCollectionView<DiscoveryFacts> discovery) {
      this.discovery = discovery;
    }

    @ProcessElement
    public void process(ProcessContext context, MultiOutputReceiver out) {
      DiscoveryFacts walked = context.sideInput(discovery);
      RunTotals totals = new RunTotals(walked, context.element().getValue());
      out.get(ROWS).output(RowBlockBuilder.of(Tables.PROJECTS, totals.projects()));
      out.get(ROWS).output(RowBlockBuilder.of(Tables.PROBLEMS, homeless(walked)));
      out.get(FACTS).output(totals.facts());
      out.get(HIGHLIGHTS).output(Highlights.ofLocks(totals.driftedLocks()));
    }

    private static List<ProblemRow> homeless(DiscoveryFacts walked) {
      List<ProblemRow> rows = new ArrayList<>();
      for (PlacedProblem placed : walked.problems()) {
        var p = placed.problem();
        rows.add(
            new ProblemRow(
                null,
                placed.path(),
                p.line(),
                p.column(),
                p.code(),
                p.code().stage(),
                p.code().severity(),
                p.subject(),
                p.message(),
                rows.size()));
      }
      return rows;
    }
  }
}
