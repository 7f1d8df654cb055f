package dev.repocensus.pipeline;

import dev.repocensus.analysis.census.SccIds;
import dev.repocensus.analysis.census.UnitEdges;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.transform.AdvisorySource;
import dev.repocensus.transform.DescribeEdges;
import dev.repocensus.transform.DiscoveryFacts;
import dev.repocensus.transform.FindCycles;
import dev.repocensus.transform.FindProjects;
import dev.repocensus.transform.Highlights;
import dev.repocensus.transform.IndexModules;
import dev.repocensus.transform.IndexResolves;
import dev.repocensus.transform.JudgeAdvisories;
import dev.repocensus.transform.JudgeResolves;
import dev.repocensus.transform.JudgeUses;
import dev.repocensus.transform.LeaveResult;
import dev.repocensus.transform.ReleaseSource;
import dev.repocensus.transform.ResolveProjects;
import dev.repocensus.transform.RunFacts;
import dev.repocensus.transform.ScanProjects;
import dev.repocensus.transform.ScanSettings;
import dev.repocensus.transform.SummarizeRun;
import dev.repocensus.transform.WriteTables;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.rows.RecordCoder;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockCoder;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * The main job, from directories to table files in a staging folder: find, scan, index, resolve,
 * graph, judge, write. Data walks one way and never turns back; publishing what is written is the
 * launcher's.
 */
public final class Census {
  private Census() {}

  /** Adds the job to a pipeline. */
  public static void build(Pipeline pipeline, ScanSettings settings, String staging) {
    PCollectionTuple found =
        pipeline
            .apply("Settings", Create.of(settings).withCoder(RecordCoder.of(ScanSettings.class)))
            .apply("FindProjects", FindProjects.create());
    PCollectionView<DiscoveryFacts> discovery =
        found.get(FindProjects.FACTS).apply("Discovery", View.asSingleton());

    PCollection<UnitFacts> facts =
        found
            .get(FindProjects.UNITS)
            .apply("ScanProjects", ScanProjects.withLimit(settings.maxFileBytes()));
    PCollectionView<ModuleIndex> index = facts.apply("IndexModules", IndexModules.create());
    PCollectionView<ModuleMapSettings> modules =
        pipeline
            .apply(
                "Seeds",
                Create.of(settings.modules()).withCoder(RecordCoder.of(ModuleMapSettings.class)))
            .apply("ModuleMap", View.asSingleton());
    PCollectionView<ResolveIndex> resolves = facts.apply("IndexResolves", IndexResolves.create());
    PCollectionView<ReleaseSource> releases =
        pipeline
            .apply(
                "ReleaseSource",
                Create.of(settings.releases()).withCoder(RecordCoder.of(ReleaseSource.class)))
            .apply("Releases", View.asSingleton());
    PCollectionView<AdvisorySource> advisories =
        pipeline
            .apply(
                "AdvisorySource",
                Create.of(settings.advisories()).withCoder(RecordCoder.of(AdvisorySource.class)))
            .apply("Advisories", View.asSingleton());
    PCollectionTuple resolved =
        facts.apply(
            "ResolveProjects",
            ResolveProjects.with(index, resolves, modules, releases, advisories));

    PCollection<UnitEdges> edges = resolved.get(ResolveProjects.EDGES);
    PCollectionTuple cycles = edges.apply("FindCycles", FindCycles.with(index));
    PCollectionView<SccIds> components =
        cycles.get(FindCycles.SCC_IDS).apply("Components", View.asSingleton());
    PCollection<RowBlock> edgeRows =
        edges.apply("DescribeEdges", DescribeEdges.with(index, components));

    PCollectionTuple uses =
        resolved
            .get(ResolveProjects.USES)
            .apply("JudgeUses", JudgeUses.with(index, resolves, modules));

    PCollectionTuple summary =
        resolved.get(ResolveProjects.SUMMARIES).apply("SummarizeRun", SummarizeRun.with(discovery));
    PCollectionView<RunFacts> run =
        summary.get(SummarizeRun.FACTS).apply("RunFacts", View.asSingleton());
    PCollectionView<List<Highlights>> highlights =
        PCollectionList.of(cycles.get(FindCycles.HIGHLIGHTS))
            .and(summary.get(SummarizeRun.HIGHLIGHTS))
            .and(uses.get(JudgeUses.HIGHLIGHTS))
            .apply("AllHighlights", Flatten.pCollections())
            .apply("Highlights", View.asList());

    PCollectionList.of(resolved.get(ResolveProjects.ROWS))
        .and(edgeRows)
        .and(
            cycles
                .get(FindCycles.LINKS)
                .apply(
                    "JudgeResolves",
                    JudgeResolves.with(resolves, releases)
                        .ofSeveralRoots(settings.roots().size() > 1)))
        .and(cycles.get(FindCycles.ROWS))
        .and(uses.get(JudgeUses.ROWS))
        .and(
            resolved
                .get(ResolveProjects.EXPOSURES)
                .apply("JudgeAdvisories", JudgeAdvisories.with(resolves)))
        .and(summary.get(SummarizeRun.ROWS))
        .and(
            pipeline.apply(
                "EveryTable", Create.of(WriteTables.everyTable()).withCoder(RowBlockCoder.of())))
        .apply("AllRows", Flatten.pCollections())
        .apply("WriteTables", WriteTables.into(staging, run))
        .apply("LeaveResult", LeaveResult.in(staging, run, highlights));
  }
}
