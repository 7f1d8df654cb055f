package dev.repocensus.transform;

import dev.repocensus.analysis.conflicts.ConflictRows;
import dev.repocensus.analysis.finding.ResolveFacts;
import dev.repocensus.analysis.finding.ResolveFindings;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolveRows;
import dev.repocensus.schema.row.ResolveConflictRow;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import dev.repocensus.transform.rows.RowBlockCoder;
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

  private JudgeResolves(PCollectionView<ResolveIndex> resolves) {
    this.resolves = resolves;
  }

  public static JudgeResolves with(PCollectionView<ResolveIndex> resolves) {
    return new JudgeResolves(resolves);
  }

  @Override
  public PCollection<RowBlock> expand(PCollection<ProjectLinks> links) {
    return links
        .apply("Judge", ParDo.of(new JudgeFn(resolves)).withSideInputs(resolves))
        .setCoder(RowBlockCoder.of());
  }

  private static final class JudgeFn extends DoFn<ProjectLinks, RowBlock> {
    private final PCollectionView<ResolveIndex> resolves;

    JudgeFn(PCollectionView<ResolveIndex> resolves) {
      this.resolves = resolves;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      ResolveIndex index = context.sideInput(resolves);
      ProjectLinks links = context.element();
      List<ResolveConflictRow> conflicts = ConflictRows.of(index, links.links());
      ResolveFacts facts = new ResolveFacts(index, links.links(), conflicts);
      context.output(RowBlockBuilder.of(Tables.RESOLVES, ResolveRows.resolves(index)));
      context.output(RowBlockBuilder.of(Tables.RESOLVE_MEMBERS, ResolveRows.members(index)));
      context.output(RowBlockBuilder.of(Tables.RESOLVE_CONFLICTS, conflicts));
      context.output(RowBlockBuilder.of(Tables.FINDINGS, ResolveFindings.of(facts)));
    }
  }
}
