package dev.repocensus.transform;

import dev.repocensus.analysis.advisory.UnitExposure;
import dev.repocensus.analysis.census.AbsentLock;
import dev.repocensus.analysis.census.ImportingFiles;
import dev.repocensus.analysis.census.JudgedLock;
import dev.repocensus.analysis.census.UnitCounts;
import dev.repocensus.analysis.census.UnitRows;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.FreshnessRow;
import dev.repocensus.schema.row.ImportRow;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;

/** Turns the facts of one unit into blocks of rows. */
final class ResolveUnitFn extends DoFn<UnitFacts, RowBlock> {
  private static final byte[] NOT_READ = {};

  private final PCollectionView<ModuleIndex> index;
  private final PCollectionView<ResolveIndex> resolves;
  private final PCollectionView<ModuleMapSettings> modules;
  private final PCollectionView<ReleaseSource> releases;
  private final PCollectionView<AdvisorySource> advisories;
  private final Counter resolved = Counters.of(Counters.FILES_RESOLVED);

  ResolveUnitFn(
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

  @ProcessElement
  public void process(ProcessContext context, MultiOutputReceiver out) throws IOException {
    UnitFacts unit = context.element();
    ResolveIndex resolveIndex = context.sideInput(resolves);
    ModuleMap map = ModuleMaps.of(context.sideInput(modules), resolveIndex);
    UnitRows rows = new UnitRows(unit, context.sideInput(index), resolveIndex, map);
    OutputReceiver<RowBlock> blocks = out.get(ResolveProjects.ROWS);
    RowBlockBuilder<ImportRow> imports = new RowBlockBuilder<>(Tables.IMPORTS);
    KnownAdvisories known = KnownAdvisories.of(context.sideInput(advisories), resolveIndex);
    ImportingFiles importing = new ImportingFiles(known.index());
    UnitRows.Sums sums =
        rows.imports(
            row -> {
              imports.add(row);
              importing.add(row);
            });
    output(blocks, imports.build());
    output(blocks, Tables.FILES, rows.files());
    output(blocks, Tables.PROBLEMS, rows.problems());
    output(blocks, Tables.REQUIREMENTS, rows.requirements());
    output(blocks, Tables.LOCKFILES, rows.lockfiles());
    output(blocks, Tables.LOCKED_DISTRIBUTIONS, rows.lockedDistributions());
    output(blocks, Tables.LOCK_EDGES, rows.lockEdges());
    output(blocks, Tables.FINDINGS, rows.findings());
    List<FreshnessRow> versions =
        staleness(context.sideInput(releases), resolveIndex, rows, blocks);
    output(blocks, Tables.FINDINGS, rows.exposedRequirements(known.index(), known.unlocked()));
    UnitExposure exposure =
        new UnitExposure(
            unit.head().project().projectId(),
            rows.affected(known.index(), versions),
            importing.counts());
    if (!exposure.isEmpty()) {
      out.get(ResolveProjects.EXPOSURES).output(exposure);
    }
    out.get(ResolveProjects.EDGES).output(sums.edges());
    out.get(ResolveProjects.USES).output(sums.uses());
    UnitCounts counts = UnitCounts.of(unit, context.sideInput(resolves));
    out.get(ResolveProjects.SUMMARIES).output(summary(unit, counts, drifted(rows)));
    resolved.inc(unit.files().size());
  }

  /** How old things are; of interpreters that is known without any index. */
  private static List<FreshnessRow> staleness(
      ReleaseSource source, ResolveIndex resolves, UnitRows rows, OutputReceiver<RowBlock> out)
      throws IOException {
    List<FreshnessRow> versions =
        FreshnessJudges.of(source, resolves).map(rows::freshness).orElse(List.of());
    output(out, Tables.FRESHNESS, versions);
    LocalDate day = LocalDate.ofInstant(source.asOf(), ZoneOffset.UTC);
    output(out, Tables.FINDINGS, rows.staleness(day, versions, source.cycles()));
    return versions;
  }

  private static <R extends Record> void output(
      OutputReceiver<RowBlock> out, Table<R> table, List<R> rows) {
    output(out, RowBlockBuilder.of(table, rows));
  }

  private static void output(OutputReceiver<RowBlock> out, RowBlock block) {
    if (block.rows() > 0) {
      out.output(block);
    }
  }

  private static UnitSummary summary(
      UnitFacts unit, UnitCounts counts, List<Highlights.Lock> drifted) {
    List<UnitSummary.FileDigest> files = new ArrayList<>(unit.files().size());
    for (FileFacts file : unit.files()) {
      byte[] sha256 = file.sha256();
      files.add(
          new UnitSummary.FileDigest(
              file.entry().path(), file.size(), sha256 == null ? NOT_READ : sha256));
    }
    return new UnitSummary(unit.head(), counts, files, drifted);
  }

  private static List<Highlights.Lock> drifted(UnitRows rows) {
    List<Highlights.Lock> drifted = new ArrayList<>();
    for (JudgedLock lock : rows.locks()) {
      LockVerdict verdict = lock.judgement().verdict();
      if (verdict != LockVerdict.IN_SYNC && verdict != LockVerdict.NO_INPUTS_RECORDED) {
        drifted.add(
            new Highlights.Lock(lock.facts().path(), verdict.text(), lock.judgement().reasons()));
      }
    }
    for (AbsentLock lock : rows.absentLocks()) {
      drifted.add(
          new Highlights.Lock(lock.path(), LockVerdict.NO_LOCK.text(), List.of(lock.reason())));
    }
    return drifted;
  }
}
