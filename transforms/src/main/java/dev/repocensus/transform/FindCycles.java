package dev.repocensus.transform;

import dev.repocensus.analysis.census.CycleRows;
import dev.repocensus.analysis.census.CycleWitness;
import dev.repocensus.analysis.census.SccIds;
import dev.repocensus.analysis.census.UnitEdges;
import dev.repocensus.analysis.conflicts.ProjectLink;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.row.ProjectEdgeRow;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import java.util.ArrayList;
import java.util.Comparator;
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
 * The edges of all units in; the cycles of the scope, their members and the edges between projects
 * out. Beam has no iteration, so one worker holds the graph: a few integers an edge.
 */
public final class FindCycles extends PTransform<PCollection<UnitEdges>, PCollectionTuple> {
  /** Blocks of cycles, cycle members and project edges. */
  public static final TupleTag<RowBlock> ROWS = new TupleTag<>("rows") {};

  /** Which files are in which component. */
  public static final TupleTag<SccIds> SCC_IDS = new TupleTag<>("scc_ids") {};

  /** Which projects import which. */
  public static final TupleTag<ProjectLinks> LINKS = new TupleTag<>("links") {};

  /** The worst cycles, for the closing summary. */
  public static final TupleTag<Highlights> HIGHLIGHTS = new TupleTag<>("highlights") {};

  private final PCollectionView<ModuleIndex> index;

  private FindCycles(PCollectionView<ModuleIndex> index) {
    this.index = index;
  }

  public static FindCycles with(PCollectionView<ModuleIndex> index) {
    return new FindCycles(index);
  }

  @Override
  public PCollectionTuple expand(PCollection<UnitEdges> edges) {
    PCollectionTuple found =
        edges
            .apply(
                "OneKey",
                WithKeys.<Integer, UnitEdges>of(0).withKeyType(TypeDescriptor.of(Integer.class)))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(UnitEdges.class)))
            .apply("GatherEdges", GroupByKey.create())
            .apply(
                "Components",
                ParDo.of(new FindCyclesFn(index))
                    .withSideInputs(index)
                    .withOutputTags(ROWS, TupleTagList.of(SCC_IDS).and(LINKS).and(HIGHLIGHTS)));
    found.get(ROWS).setCoder(RowBlockCoder.of());
    found.get(SCC_IDS).setCoder(RecordCoder.of(SccIds.class));
    found.get(LINKS).setCoder(RecordCoder.of(ProjectLinks.class));
    found.get(HIGHLIGHTS).setCoder(RecordCoder.of(Highlights.class));
    return found;
  }

  private static final class FindCyclesFn extends DoFn<KV<Integer, Iterable<UnitEdges>>, RowBlock> {
    private static final int SHOWN = 5;

    private final PCollectionView<ModuleIndex> index;

    FindCyclesFn(PCollectionView<ModuleIndex> index) {
      this.index = index;
    }

    @ProcessElement
    public void process(ProcessContext context, MultiOutputReceiver out) {
      List<UnitEdges> units = new ArrayList<>();
      context.element().getValue().forEach(units::add);
      units.removeIf(unit -> unit.size() == 0);
      units.sort(Comparator.comparingInt(unit -> unit.source()[0]));
      CycleRows cycles = new CycleRows(context.sideInput(index), units);
      out.get(ROWS).output(RowBlockBuilder.of(Tables.CYCLES, cycles.cycles()));
      out.get(ROWS).output(RowBlockBuilder.of(Tables.CYCLE_MEMBERS, cycles.members()));
      out.get(ROWS).output(RowBlockBuilder.of(Tables.PROJECT_EDGES, cycles.projectEdges()));
      out.get(SCC_IDS).output(cycles.sccIds());
      out.get(LINKS).output(links(cycles.projectEdges()));
      out.get(HIGHLIGHTS).output(Highlights.ofCycles(worst(cycles.witnesses())));
    }

    private static ProjectLinks links(List<ProjectEdgeRow> edges) {
      return new ProjectLinks(
          edges.stream()
              .filter(edge -> edge.importCount() > 0)
              .map(
                  e ->
                      new ProjectLink(
                          e.srcProjectId(), e.dstProjectId(), e.evidencePath(), e.evidenceLine()))
              .toList());
    }

    /**
     * The largest cycles between projects over all imports, then between files over what runs on
     * import.
     */
    private static List<Highlights.Cycle> worst(List<CycleWitness> witnesses) {
      List<Highlights.Cycle> worst =
          new ArrayList<>(worst(witnesses, CycleLevel.PROJECT, GraphLayer.ALL));
      worst.addAll(worst(witnesses, CycleLevel.MODULE, GraphLayer.EAGER));
      return worst;
    }

    private static List<Highlights.Cycle> worst(
        List<CycleWitness> witnesses, CycleLevel level, GraphLayer layer) {
      return witnesses.stream()
          .filter(witness -> witness.level() == level && witness.layer() == layer)
          .sorted(Comparator.comparingInt(CycleWitness::size).reversed())
          .limit(SHOWN)
          .map(
              w ->
                  new Highlights.Cycle(
                      level.text(), layer.text(), w.size(), w.shortest(), w.lines()))
          .toList();
    }
  }
}
