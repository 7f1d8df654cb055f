package dev.repocensus.transform;

import dev.repocensus.analysis.advisory.UnitExposure;
import dev.repocensus.analysis.census.UnitEdges;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The facts of each unit in; its rows, its edges, its uses and its summary out. This step knows one
 * unit and the indexes, and no other unit.
 *
 * <p>Cost: one look-up for a name that was asked before, a few for a new one.
 */
public final class ResolveProjects extends PTransform<PCollection<UnitFacts>, PCollectionTuple> {
  /** Blocks of files, imports, problems, requirements, lockfiles and locked distributions. */
  public static final TupleTag<RowBlock> ROWS = new TupleTag<>("rows") {};

  /** Edges between files. */
  public static final TupleTag<UnitEdges> EDGES = new TupleTag<>("edges") {};

  /** What the imports of each unit lead to outside its project. */
  public static final TupleTag<UnitUses> USES = new TupleTag<>("uses") {};

  /** What advisories are about in the locks of each unit, and who imports it. */
  public static final TupleTag<UnitExposure> EXPOSURES = new TupleTag<>("exposures") {};

  /** What each unit adds to its project and to the run. */
  public static final TupleTag<UnitSummary> SUMMARIES = new TupleTag<>("summaries") {};

  private final PCollectionView<ModuleIndex> index;
  private final PCollectionView<ResolveIndex> resolves;
  private final PCollectionView<ModuleMapSettings> modules;
  private final PCollectionView<ReleaseSource> releases;
  private final PCollectionView<AdvisorySource> advisories;

  private ResolveProjects(
      PCollectionView<ModuleIndex> index,
      PCollectionView<ResolveIndex> resolves,
      PCollectionView<ModuleMapSettings> modules,
      PCollectionView<ReleaseSource> releases,
      PCollectionView<AdvisorySource> advisories) {
    this.index = index;
    this.resolves = resolves;
    this.modules = modules;
    this.releases = releases;
    this.advisories = advisories;
  }

  /** Resolves against the modules and resolves of the scope, and what is known of distributions. */
  public static ResolveProjects with(
      PCollectionView<ModuleIndex> index,
      PCollectionView<ResolveIndex> resolves,
      PCollectionView<ModuleMapSettings> modules,
      PCollectionView<ReleaseSource> releases,
      PCollectionView<AdvisorySource> advisories) {
    return new ResolveProjects(index, resolves, modules, releases, advisories);
  }

  @Override
  public PCollectionTuple expand(PCollection<UnitFacts> units) {
    PCollectionTuple resolved =
        units.apply(
            "ResolveUnit",
            ParDo.of(new ResolveUnitFn(index, resolves, modules, releases, advisories))
                .withSideInputs(index, resolves, modules, releases, advisories)
                .withOutputTags(
                    ROWS, TupleTagList.of(EDGES).and(USES).and(EXPOSURES).and(SUMMARIES)));
    resolved.get(ROWS).setCoder(RowBlockCoder.of());
    resolved.get(EDGES).setCoder(RecordCoder.of(UnitEdges.class));
    resolved.get(USES).setCoder(RecordCoder.of(UnitUses.class));
    resolved.get(EXPOSURES).setCoder(RecordCoder.of(UnitExposure.class));
    resolved.get(SUMMARIES).setCoder(RecordCoder.of(UnitSummary.class));
    return resolved;
  }
}
