package dev.repocensus.transform;

import dev.repocensus.analysis.conflicts.ConflictRows;
import dev.repocensus.analysis.conflicts.IndexedVersions;
import dev.repocensus.analysis.finding.ResolveFacts;
import dev.repocensus.analysis.finding.ResolveFindings;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolveRows;
import dev.repocensus.analysis.staleness.IndexedDistribution;
import dev.repocensus.schema.row.ResolveConflictRow;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Who imports whom in; the resolves of the scope, their members, their conflicts and what the rules
 * about them find out. One worker judges all: it needs every lock at once, and only distinct
 * demands are compared.
 */
public final class JudgeResolves
    extends PTransform<PCollection<ProjectLinks>, PCollection<RowBlock>> {
  private final PCollectionView<ResolveIndex> resolves;
  private final PCollectionView<ReleaseSource> releases;

  private final boolean hasSeveralRoots;

  private JudgeResolves(
      PCollectionView<ResolveIndex> resolves,
      PCollectionView<ReleaseSource> releases,
      boolean hasSeveralRoots) {
    this.resolves = resolves;
    this.releases = releases;
    this.hasSeveralRoots = hasSeveralRoots;
  }

  public static JudgeResolves with(
      PCollectionView<ResolveIndex> resolves, PCollectionView<ReleaseSource> releases) {
    return new JudgeResolves(resolves, releases, false);
  }

  /** The same for a scope of several repositories, or of one. */
  public JudgeResolves ofSeveralRoots(boolean hasSeveral) {
    return new JudgeResolves(resolves, releases, hasSeveral);
  }

  @Override
  public PCollection<RowBlock> expand(PCollection<ProjectLinks> links) {
    return links
        .apply("Judge", ParDo.of(new JudgeFn(this)).withSideInputs(resolves, releases))
        .setCoder(RowBlockCoder.of());
  }

  private static final class JudgeFn extends DoFn<ProjectLinks, RowBlock> {
    private final PCollectionView<ResolveIndex> resolves;
    private final PCollectionView<ReleaseSource> releases;
    private final boolean hasSeveralRoots;

    JudgeFn(JudgeResolves step) {
      this.resolves = step.resolves;
      this.releases = step.releases;
      this.hasSeveralRoots = step.hasSeveralRoots;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      ResolveIndex index = context.sideInput(resolves);
      ProjectLinks links = context.element();
      Collection<IndexedDistribution> released = released(context.sideInput(releases), index);
      List<ResolveConflictRow> conflicts =
          ConflictRows.of(index, links.links(), IndexedVersions.and(index, released));
      ResolveFacts facts =
          new ResolveFacts(index, links.links(), conflicts, released, hasSeveralRoots);
      context.output(RowBlockBuilder.of(Tables.RESOLVES, ResolveRows.resolves(index)));
      context.output(RowBlockBuilder.of(Tables.RESOLVE_MEMBERS, ResolveRows.members(index)));
      context.output(RowBlockBuilder.of(Tables.RESOLVE_CONFLICTS, conflicts));
      context.output(RowBlockBuilder.of(Tables.FINDINGS, ResolveFindings.of(facts)));
    }

    /** What locks hold is no index that somebody else could publish to. */
    private static Collection<IndexedDistribution> released(
        ReleaseSource source, ResolveIndex index) throws IOException {
      return source.fromLocks()
          ? List.of()
          : FreshnessJudges.of(source, index)
              .map(judge -> judge.releases().distributions())
              .orElse(List.of());
    }
  }
}
