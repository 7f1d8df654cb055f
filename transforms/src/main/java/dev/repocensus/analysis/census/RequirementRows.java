package dev.repocensus.analysis.census;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.RequirementRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of what a project declares, its scripts (PEP 723) among it. */
final class RequirementRows {
  private RequirementRows() {}

  static List<RequirementRow> of(UnitFacts unit, ModuleIndex index) {
    List<RequirementRow> rows = new ArrayList<>();
    unit.manifests().forEach(manifest -> add(manifest, unit, index, rows));
    for (FileFacts file : unit.files()) {
      Manifest script = file.script();
      if (script != null) {
        add(script, unit, index, rows);
      }
    }
    return rows;
  }

  private static void add(
      Manifest manifest, UnitFacts unit, ModuleIndex index, List<RequirementRow> rows) {
    for (DeclaredRequirement requirement : manifest.requirements()) {
      rows.add(row(unit.head().project().projectId(), requirement, index));
    }
  }

  private static RequirementRow row(
      String projectId, DeclaredRequirement requirement, ModuleIndex index) {
    String distribution = requirement.distribution();
    return new RequirementRow(
        projectId,
        requirement.sourcePath(),
        requirement.line(),
        requirement.position(),
        requirement.kind(),
        distribution,
        requirement.nameAsWritten(),
        requirement.specifier(),
        requirement.extras(),
        requirement.marker(),
        requirement.groupKind(),
        requirement.groupName(),
        requirement.urlRedacted(),
        (long) requirement.hashes(),
        requirement.isPinned(),
        meant(requirement, index));
  }

  /** A project of the scope that publishes the distribution, or that lies where it points. */
  private static @Nullable String meant(DeclaredRequirement requirement, ModuleIndex index) {
    String distribution = requirement.distribution();
    String publisher = distribution == null ? null : index.publisherOf(distribution);
    String directory = publisher == null ? requirement.localDirectory() : null;
    return directory == null ? publisher : index.projectAt(directory);
  }
}
