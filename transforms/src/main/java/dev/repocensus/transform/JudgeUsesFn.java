package dev.repocensus.transform;

import dev.repocensus.analysis.census.UseContext;
import dev.repocensus.analysis.census.UseRows;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Surroundings;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.schema.row.DistributionUseRow;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/**
 * Judges one project's use of distributions; keeps what it made of the indexes for the next one.
 */
final class JudgeUsesFn extends DoFn<KV<String, Iterable<UnitUses>>, RowBlock> {
  private final PCollectionView<ModuleIndex> index;
  private final PCollectionView<ResolveIndex> resolves;
  private final PCollectionView<ModuleMapSettings> modules;
  private transient @Nullable UseContext known;

  JudgeUsesFn(
      PCollectionView<ModuleIndex> index,
      PCollectionView<ResolveIndex> resolves,
      PCollectionView<ModuleMapSettings> modules) {
    this.index = index;
    this.resolves = resolves;
    this.modules = modules;
  }

  @ProcessElement
  public void process(ProcessContext context, MultiOutputReceiver out) {
    ProjectUses project = ProjectUses.of(context.element().getValue());
    Surroundings around = context(context).around(project.projectId());
    ModuleMap map = ModuleMaps.of(context.sideInput(modules), context.sideInput(resolves));
    UseRows rows = UseRows.of(project, around, map);
    List<DistributionUseRow> uses = rows.uses();
    output(out.get(JudgeUses.ROWS), Tables.DISTRIBUTION_USE, uses);
    output(out.get(JudgeUses.ROWS), Tables.FINDINGS, rows.findings());
    out.get(JudgeUses.FIGURES).output(UseFigures.of(uses));
  }

  private UseContext context(ProcessContext context) {
    ModuleIndex moduleIndex = context.sideInput(index);
    ResolveIndex resolveIndex = context.sideInput(resolves);
    UseContext made = known;
    if (made == null || !made.isOf(moduleIndex, resolveIndex)) {
      made = new UseContext(moduleIndex, resolveIndex);
      known = made;
    }
    return made;
  }

  private static <R extends Record> void output(
      OutputReceiver<RowBlock> out, Table<R> table, List<R> rows) {
    if (!rows.isEmpty()) {
      out.output(RowBlockBuilder.of(table, rows));
    }
  }
}
