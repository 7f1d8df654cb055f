package dev.repocensus.transform;

import dev.repocensus.analysis.census.UseContext;
import dev.repocensus.analysis.census.UseRows;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.row.DistributionUseRow;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/**
 * Judges the use of distributions, project by project; keeps what it made of the indexes for the
 * next one.
 */
final class JudgeUsesFn extends DoFn<KV<Integer, Iterable<UnitUses>>, RowBlock> {
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
    SortedMap<String, List<UnitUses>> projects = new TreeMap<>();
    for (UnitUses unit : context.element().getValue()) {
      projects.computeIfAbsent(unit.projectId(), id -> new ArrayList<>()).add(unit);
    }
    UseContext scope = context(context);
    ModuleMap map = ModuleMaps.of(context.sideInput(modules), context.sideInput(resolves));
    List<DistributionUseRow> uses = new ArrayList<>();
    List<FindingRow> findings = new ArrayList<>();
    for (List<UnitUses> units : projects.values()) {
      ProjectUses project = ProjectUses.of(units);
      UseRows rows = UseRows.of(project, scope.around(project.projectId()), map);
      List<DistributionUseRow> own = rows.uses();
      uses.addAll(own);
      findings.addAll(rows.findings());
      out.get(JudgeUses.FIGURES).output(UseFigures.of(own));
    }
    output(out.get(JudgeUses.ROWS), Tables.DISTRIBUTION_USE, uses);
    output(out.get(JudgeUses.ROWS), Tables.FINDINGS, findings);
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
