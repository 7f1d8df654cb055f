package dev.repocensus.analysis.census;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.finding.Finding;
import dev.repocensus.analysis.finding.UseFindings;
import dev.repocensus.analysis.use.Declared;
import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.NameGraph;
import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Site;
import dev.repocensus.analysis.use.Surroundings;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.analysis.use.UseJudge;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.row.DistributionUseRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows about one project's use of distributions, and what there is to find in it. */
public final class UseRows {
  private final ProjectUses project;
  private final List<Judged> judged;
  private final List<String> resolves;

  private UseRows(ProjectUses project, List<Judged> judged, List<String> resolves) {
    this.project = project;
    this.judged = judged;
    this.resolves = resolves;
  }

  /** Judges a project. */
  public static UseRows of(ProjectUses project, Surroundings around, ModuleMap map) {
    List<String> resolves = around.resolves().stream().map(NameGraph::resolveName).toList();
    return new UseRows(project, UseJudge.judge(project, around, map), resolves);
  }

  /** One row for each distribution and resolve. */
  public List<DistributionUseRow> uses() {
    return judged.stream().map(this::row).toList();
  }

  public List<FindingRow> findings() {
    return UseFindings.of(project, judged, resolves).stream().map(Finding::row).toList();
  }

  /** Where to look first. */
  private record Place(@Nullable String path, @Nullable Integer line) {
    static Place of(@Nullable Site site) {
      return site == null ? new Place(null, null) : new Place(site.path(), site.line());
    }
  }

  private DistributionUseRow row(Judged j) {
    Use use = j.use();
    Declared declared = j.declaration();
    Place place =
        declared != null && (j.isAboutDeclaration() || use.imports() == 0)
            ? new Place(declared.path(), declared.line())
            : Place.of(witness(use, j.need()));
    return new DistributionUseRow(
        project.projectId(),
        j.distribution(),
        j.resolveName(),
        j.lockedVersion(),
        declared != null,
        use.imports() > 0,
        use.imports(),
        use.counts().typing(),
        use.counts().test(),
        use.counts().optional(),
        j.relation(),
        j.verdict(),
        j.confidence(),
        place.path(),
        place.line(),
        j.chain());
  }

  private static @org.jspecify.annotations.Nullable Site witness(Use use, Need need) {
    Site found = use.sites().anyFirst(need);
    return found == null ? use.sites().anyFirst(Need.NAMED) : found;
  }
}
